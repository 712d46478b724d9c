import { checkNumber, type Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { bankMatrix } from './bank-matrix';
import { factorPseudoInverse } from './factor-pseudo-inverse';

/** Cached parts of a bank's pseudo-inverse, which takes longer to compute than to use. */
interface KeptInverse {
  readonly whole: () => Matrix;
  readonly centre: () => Float64Array;
}

/** Keyed by the kernels from `checkFilterBank`, which returns another array when one has changed. */
const kept = new WeakMap<readonly Float64Array[], Map<number, KeptInverse>>();

/**
 * Computes the pseudo-inverse F⁺ of a bank's matrix F, and caches it.
 * @param cutoff see `pseudoInverse`
 * @returns C×size²
 */
export function bankInverse(bank: FilterBank, cutoff: number = 1e-12): Matrix {
  const kernels = checkFilterBank('bankInverse', bank);
  checkNumber('bankInverse', 'cutoff', cutoff, 0, 1);
  return keptInverse(bank, kernels, cutoff).whole();
}

/**
 * Computes the column of a bank's pseudo-inverse that gives the centre pixel of a patch, and caches it: a fraction of the
 * work of the whole inverse.
 * @returns C values
 */
export function bankInverseCentre(bank: FilterBank, cutoff: number = 1e-12): Float64Array {
  const kernels = checkFilterBank('bankInverseCentre', bank);
  checkNumber('bankInverseCentre', 'cutoff', cutoff, 0, 1);
  return keptInverse(bank, kernels, cutoff).centre();
}

function keptInverse(bank: FilterBank, kernels: readonly Float64Array[], cutoff: number): KeptInverse {
  const ofBank = kept.get(kernels) ?? new Map<number, KeptInverse>();
  kept.set(kernels, ofBank);
  const found = ofBank.get(cutoff) ?? keepInverse(bank, cutoff);
  ofBank.set(cutoff, found);
  return found;
}

function keepInverse(bank: FilterBank, cutoff: number): KeptInverse {
  const divided = factorPseudoInverse(bankMatrix(bank), cutoff);
  let whole: Matrix | undefined;
  let centre: Float64Array | undefined;
  return {
    whole: () => (whole ??= divided.whole()),
    centre: () => (centre ??= divided.column((bank.size ** 2 - 1) / 2)),
  };
}
