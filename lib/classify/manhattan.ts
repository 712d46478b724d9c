import { checkSameLength } from './check-same-length';

/**
 * Measures the L1 distance, Σ |a − b|.
 * @throws RangeError when the vectors have different lengths
 */
export function manhattan(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkSameLength('manhattan', model, query);
  let sum = 0;
  for (let i = 0; i < model.length; i++) sum += Math.abs((model[i] as number) - (query[i] as number));
  return sum;
}
