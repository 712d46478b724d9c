import { checkPair } from './check-pair';

/**
 * Computes the Hellinger distance between two histograms, √(½ Σ (√a − √b)²): between 0 and 1 if both sum to 1.
 * @throws RangeError when they have different numbers of bins, or a bin is negative or not finite
 */
export function hellinger(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('hellinger', model, query, 'histograms');
  return plainHellinger(model, query);
}

/** The same without checks, for many comparisons. */
export function plainHellinger(model: ArrayLike<number>, query: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < model.length; i++)
    sum += (Math.sqrt(model[i] as number) - Math.sqrt(query[i] as number)) ** 2;
  return Math.sqrt(sum / 2);
}
