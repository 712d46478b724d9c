import { checkPair } from './check-pair';

/**
 * Measures the L1 distance, Σ |a − b|.
 * @throws RangeError when the vectors have different lengths or a value is not finite
 */
export function manhattan(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('manhattan', model, query, 'vectors');
  return plainManhattan(model, query);
}

/** The same without checks, for many comparisons. */
export function plainManhattan(model: ArrayLike<number>, query: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < model.length; i++) sum += Math.abs((model[i] as number) - (query[i] as number));
  return sum;
}
