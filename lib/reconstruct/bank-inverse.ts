import { checkNumber, type Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { bankMatrix } from './bank-matrix';
import { divideInverse } from './divided-inverse';

/** What is kept of a bank's inverse: it takes longer to compute than all that is done with it. */
interface KeptInverse {
  readonly whole: () => Matrix;
  readonly centre: () => Float64Array;
}

/** By the kernels as `checkFilterBank` gives them: another array when one has changed. */
const kept = new WeakMap<readonly Float64Array[], Map<number, KeptInverse>>();

/**
 * Computes the pseudo-inverse of a bank's matrix, and keeps it.
 * @param cutoff see `pseudoInverse`
 * @returns F⁺, C×size²
 */
export function bankInverse(bank: FilterBank, cutoff: number = 1e-12): Matrix {
  const kernels = checkFilterBank('bankInverse', bank);
  checkNumber('bankInverse', 'cutoff', cutoff, 0, 1);
  return keptInverse(bank, kernels, cutoff).whole();
}

/**
 * Computes the column of a bank's pseudo-inverse that draws the centre pixel of a patch, and keeps it: a fraction of
 * the work of the whole inverse.
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
  const divided = divideInverse(bankMatrix(bank), cutoff);
  let whole: Matrix | undefined;
  let centre: Float64Array | undefined;
  return {
    whole: () => (whole ??= divided.whole()),
    centre: () => (centre ??= divided.column((bank.size ** 2 - 1) / 2)),
  };
}
