import { checkSameLength } from './check-same-length';

/**
 * Measures the L2 distance, √(Σ (a − b)²).
 * @throws RangeError when the vectors have different lengths
 */
export function euclidean(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkSameLength('euclidean', model, query);
  let sum = 0;
  for (let i = 0; i < model.length; i++) sum += ((model[i] as number) - (query[i] as number)) ** 2;
  return Math.sqrt(sum);
}
