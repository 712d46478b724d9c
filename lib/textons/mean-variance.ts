import type { Vectors } from './check-vector-list';

/**
 * Computes the mean over components of their population variance: the scale that the tolerance of k-means is relative to.
 * @param vectors N×D
 */
export function meanVariance({ count, dimensions, data }: Vectors): number {
  let total = 0;
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    for (let i = d; i < data.length; i += dimensions) sum += data[i] as number;
    const mean = sum / count;
    let squares = 0;
    for (let i = d; i < data.length; i += dimensions) squares += ((data[i] as number) - mean) ** 2;
    total += squares / count;
  }
  return total / dimensions;
}
