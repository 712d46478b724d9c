import type { Vectors } from './check-vector-list';

/**
 * Computes the mean population variance of the components: the scale of the tolerance of k-means.
 * @param vectors N×D
 */
export function meanVariance({ count, dimensions, data }: Vectors): number {
  const means = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  // Vector by vector, in memory order.
  for (let at = 0; at < data.length; at += dimensions)
    for (let d = 0; d < dimensions; d++) means[d] = (means[d] as number) + (data[at + d] as number);
  for (let d = 0; d < dimensions; d++) means[d] = (means[d] as number) / count;
  for (let at = 0; at < data.length; at += dimensions)
    for (let d = 0; d < dimensions; d++) {
      const difference = (data[at + d] as number) - (means[d] as number);
      squares[d] = (squares[d] as number) + difference * difference;
    }
  return squares.reduce((sum, square) => sum + square / count, 0) / dimensions;
}
