import { randomGenerator } from '../core';
import type { Vectors } from './check-vector-list';

/**
 * Chooses k vectors as a start for k-means, by greedy k-means++: each next one is drawn with a probability in
 * proportion to its squared distance from those chosen; of 2 + ⌊ln k⌋ such draws the one that leaves the least sum of
 * squared distances is kept.
 *
 * Reference: D. Arthur, S. Vassilvitskii, «k-means++: the advantages of careful seeding», SODA (2007).
 * @param vectors N×D, N ≥ k
 * @param options number of centres, seed
 * @returns K×D values, row-major
 */
export function startCentres(
  vectors: Vectors,
  options: { readonly k: number; readonly seed: number },
): Float64Array {
  const { k, seed } = options;
  const { count, dimensions, data } = vectors;
  const random = randomGenerator(seed);
  const trials = 2 + Math.floor(Math.log(k));
  const chosen = [random.integer(count)];
  let squares = new Float64Array(count).fill(Infinity);
  let total = lowerTo(vectors, chosen[0] as number, squares, squares);
  let tried = new Float64Array(count);
  let kept = new Float64Array(count);
  while (chosen.length < k) {
    let least = Infinity;
    let best = 0;
    for (let trial = 0; trial < trials; trial++) {
      const candidate = draw(squares, random.next() * total);
      const sum = lowerTo(vectors, candidate, squares, tried);
      if (sum < least) {
        least = sum;
        best = candidate;
        [tried, kept] = [kept, tried];
      }
    }
    [squares, kept] = [kept, squares];
    total = least;
    chosen.push(best);
  }
  const centres = new Float64Array(k * dimensions);
  chosen.forEach((row, c) =>
    centres.set(data.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions),
  );
  return centres;
}

/** Lowers every squared distance to that from one more vector; returns their sum. */
function lowerTo(vectors: Vectors, centre: number, squares: Float64Array, out: Float64Array): number {
  const { count, dimensions, data } = vectors;
  const from = data.subarray(centre * dimensions, (centre + 1) * dimensions);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const before = squares[i] as number;
    let square = 0;
    const row = i * dimensions;
    for (let d = 0; d < dimensions && square < before; d++) {
      const difference = (data[row + d] as number) - (from[d] as number);
      square += difference * difference;
    }
    const after = Math.min(before, square);
    out[i] = after;
    sum += after;
  }
  return sum;
}

/** The first index at which the running sum of weights exceeds a threshold; the last with weight, by rounding. */
function draw(weights: Float64Array, threshold: number): number {
  let sum = 0;
  let last = weights.length - 1;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    last = i;
    sum += weights[i] as number;
    if (sum > threshold) return i;
  }
  return last;
}
