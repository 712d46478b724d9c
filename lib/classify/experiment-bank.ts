import { checkChoice } from '../core';
import {
  lmFilterBank,
  rfsFilterBank,
  schmidFilterBank,
  type FilterBank,
  type MaximumResponsesOptions,
} from '../filters';

/** Filter banks of the texton experiments: Leung–Malik's 48, the 8 maximum responses, Schmid's 13. */
export type TextonBank = 'lm' | 'mr8' | 's';

/** A bank, and the maxima that are taken of its responses. */
export interface ExperimentBank {
  readonly bank: FilterBank;
  /** Values that describe a pixel: columns of its textons. */
  readonly responses: number;
  readonly maxima?: MaximumResponsesOptions;
}

const makers: Readonly<Record<TextonBank, () => ExperimentBank>> = {
  lm: () => ({ bank: lmFilterBank(), responses: 48 }),
  mr8: () => ({ bank: rfsFilterBank(), responses: 8, maxima: { set: 'MR8' } }),
  s: () => ({ bank: schmidFilterBank(), responses: 13 }),
};

/** Names of the banks. */
export const TEXTON_BANKS: readonly TextonBank[] = Object.keys(makers) as TextonBank[];

const made = new Map<TextonBank, ExperimentBank>();

/**
 * Finds a bank of the experiments by its name; the same object every time, so that its spectra are kept.
 * @throws RangeError for an unknown name
 */
export function experimentBank(call: string, name: TextonBank): ExperimentBank {
  const known = made.get(checkChoice(call, 'bank', name, TEXTON_BANKS));
  if (known) return known;
  const bank = makers[name]();
  made.set(name, bank);
  return bank;
}
