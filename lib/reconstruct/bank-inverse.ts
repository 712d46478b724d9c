import type { Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { bankMatrix } from './bank-matrix';
import { pseudoInverse } from './pseudo-inverse';

const inverses = new WeakMap<FilterBank, Map<number, Matrix>>();

/**
 * Computes the pseudo-inverse of a bank's matrix and keeps it: it takes longer than all that is done with it.
 * @param cutoff see `pseudoInverse`
 * @returns F⁺, C×size²
 */
export function bankInverse(bank: FilterBank, cutoff: number = 1e-12): Matrix {
  checkFilterBank('bankInverse', bank);
  const kept = inverses.get(bank) ?? new Map<number, Matrix>();
  inverses.set(bank, kept);
  const inverse = kept.get(cutoff) ?? pseudoInverse(bankMatrix(bank), { cutoff });
  kept.set(cutoff, inverse);
  return inverse;
}
