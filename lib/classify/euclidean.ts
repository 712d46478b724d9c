import { checkPair } from './check-pair';

/**
 * Measures the L2 distance, √(Σ (a − b)²).
 * @throws RangeError when the vectors have different lengths or a value is not finite
 */
export function euclidean(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('euclidean', model, query, 'vectors');
  return plainEuclidean(model, query);
}

/** The same without checks, for many comparisons. */
export function plainEuclidean(model: ArrayLike<number>, query: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < model.length; i++) sum += ((model[i] as number) - (query[i] as number)) ** 2;
  return Math.sqrt(sum);
}
