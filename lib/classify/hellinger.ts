import { checkSameLength } from './check-same-length';

/**
 * Measures the Hellinger distance between two histograms, √(½ Σ (√a − √b)²): between 0 and 1 where both sum to 1.
 * @throws RangeError when they have different numbers of bins
 */
export function hellinger(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkSameLength('hellinger', model, query);
  let sum = 0;
  for (let i = 0; i < model.length; i++)
    sum += (Math.sqrt(model[i] as number) - Math.sqrt(query[i] as number)) ** 2;
  return Math.sqrt(sum / 2);
}
