import { checkChoice } from '../core';
import {
  gaborFilterBank,
  lmFilterBank,
  maximumGroups,
  rfsFilterBank,
  schmidFilterBank,
  type FilterBank,
  type MaximumResponsesOptions,
} from '../filters';

/**
 * Names of the library's banks in model files and on the command line: Leung–Malik as published, as in the assignment's port,
 * and with small scales; the Root Filter Set, and its 8 or 4 maxima; Schmid's; Gabor's.
 */
export type BankName = 'lm' | 'lm-course' | 'lms' | 'rfs' | 'mr8' | 'mr4' | 's' | 'gabor';

/** A bank, and the maxima taken of its responses. */
export interface NamedBank {
  readonly bank: FilterBank;
  readonly maxima?: MaximumResponsesOptions;
}

let rootFilterSet: FilterBank | undefined;
const rootSet = (): FilterBank => (rootFilterSet ??= rfsFilterBank());

const makers: Readonly<Record<BankName, () => NamedBank>> = {
  lm: () => ({ bank: lmFilterBank() }),
  'lm-course': () => ({ bank: lmFilterBank({ variant: 'course' }) }),
  lms: () => ({ bank: lmFilterBank({ scales: 'small' }) }),
  rfs: () => ({ bank: rootSet() }),
  mr8: () => ({ bank: rootSet(), maxima: { set: 'MR8' } }),
  mr4: () => ({ bank: rootSet(), maxima: { set: 'MR4' } }),
  s: () => ({ bank: schmidFilterBank() }),
  gabor: () => ({ bank: gaborFilterBank() }),
};

/** Names of the banks. */
export const BANK_NAMES: readonly BankName[] = Object.keys(makers) as BankName[];

const made = new Map<BankName, NamedBank>();

/**
 * Finds a bank by its name; the same object every time, so that its spectra stay cached.
 * @throws RangeError for an unknown name
 */
export function namedBank(call: string, name: BankName): NamedBank {
  const known = made.get(checkChoice(call, 'bank', name, BANK_NAMES));
  if (known) return known;
  const bank = makers[name]();
  made.set(name, bank);
  return bank;
}

/**
 * Finds the name of a bank and its maxima by comparing kernels.
 * @returns undefined for a bank without a name
 */
export function bankNameOf({ bank, maxima }: NamedBank): BankName | undefined {
  return BANK_NAMES.find((name) => {
    const known = namedBank('bankNameOf', name);
    return sameMaxima(known.maxima, maxima) && sameKernels(known.bank, bank);
  });
}

function sameMaxima(a: NamedBank['maxima'], b: NamedBank['maxima']): boolean {
  const groups = [a, b].map((maxima) => maxima && maximumGroups('bankNameOf', maxima));
  return JSON.stringify(groups[0]) === JSON.stringify(groups[1]);
}

function sameKernels(a: FilterBank, b: FilterBank): boolean {
  if (a === b) return true;
  return (
    a.size === b.size &&
    a.filters.length === b.filters.length &&
    a.filters.every(({ kernel }, k) => {
      const other = b.filters[k]?.kernel;
      return kernel.every((value, i) => value === other?.[i]);
    })
  );
}
