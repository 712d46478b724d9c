import { checkPair } from './check-pair';

/**
 * Computes the intersection distance of two histograms, 1 − Σ min(a, b): 0 for equal ones that sum to 1.
 *
 * Reference: M. Swain, D. Ballard, «Color indexing», IJCV 7 (1991), doi:10.1007/BF00130487.
 * @throws RangeError when they have different numbers of bins, or a bin is negative or not finite
 */
export function intersection(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('intersection', model, query, 'histograms');
  return plainIntersection(model, query);
}

/** The same without checks, for many comparisons. */
export function plainIntersection(model: ArrayLike<number>, query: ArrayLike<number>): number {
  let common = 0;
  for (let i = 0; i < model.length; i++) common += Math.min(model[i] as number, query[i] as number);
  return 1 - common;
}
