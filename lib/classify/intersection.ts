import { checkSameLength } from './check-same-length';

/**
 * Measures how much of two histograms does not overlap, 1 − Σ min(a, b): 0 for equal ones that sum to 1.
 *
 * Reference: M. Swain, D. Ballard, «Color indexing», IJCV 7 (1991), doi:10.1007/BF00130487.
 * @throws RangeError when they have different numbers of bins
 */
export function intersection(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkSameLength('intersection', model, query);
  let common = 0;
  for (let i = 0; i < model.length; i++) common += Math.min(model[i] as number, query[i] as number);
  return 1 - common;
}
