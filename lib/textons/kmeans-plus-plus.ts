import { randomGenerator } from '../core';
import type { Vectors } from './check-vector-list';

/**
 * Chooses k vectors as the initial centres of k-means by greedy k-means++: each is drawn with probability proportional
 * to its squared distance from the centres so far, and the best of 2 + ⌊ln k⌋ draws is kept, the one that minimises the
 * sum of squared distances.
 *
 * Reference: D. Arthur, S. Vassilvitskii, «k-means++: the advantages of careful seeding», SODA (2007).
 * @param vectors N×D, N ≥ k
 * @param options number of centres, seed
 * @returns K×D values, row-major
 */
export function kmeansPlusPlus(
  vectors: Vectors,
  options: { readonly k: number; readonly seed: number },
): Float64Array {
  const { k, seed } = options;
  const { count, dimensions, data } = vectors;
  const random = randomGenerator(seed);
  const trials = 2 + Math.floor(Math.log(k));
  const chosen = [random.integer(count)];
  /** For every vector: the nearest centre so far, and the squared distance to it. */
  const owners = new Int32Array(count);
  let squares = new Float64Array(count).fill(Infinity);
  let total = lowerTo(vectors, chosen[0] as number, { squares, owners, near: [0] }, squares);
  let tried = new Float64Array(count);
  let kept = new Float64Array(count);
  while (chosen.length < k) {
    let least = Infinity;
    let best = 0;
    for (let trial = 0; trial < trials; trial++) {
      const candidate = draw(squares, random.next() * total);
      const near = chosen.map((row) => reach(vectors, candidate, row));
      const sum = lowerTo(vectors, candidate, { squares, owners, near }, tried);
      if (sum < least) {
        least = sum;
        best = candidate;
        [tried, kept] = [kept, tried];
      }
    }
    for (let i = 0; i < count; i++)
      if ((kept[i] as number) < (squares[i] as number)) owners[i] = chosen.length;
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

/**
 * A quarter of the squared distance between two vectors, less the rounding error: by the triangle inequality, a vector
 * within this squared distance of one is not nearer to the other.
 */
function reach({ dimensions, data }: Vectors, one: number, other: number): number {
  let square = 0;
  for (let d = 0; d < dimensions; d++) {
    const difference = (data[one * dimensions + d] as number) - (data[other * dimensions + d] as number);
    square += difference * difference;
  }
  return 0.25 * (1 - 1e-9) * square;
}

/** State before another candidate is tried. */
interface Known {
  readonly squares: Float64Array;
  readonly owners: Int32Array;
  /** `reach` between each centre so far and the candidate. */
  readonly near: readonly number[];
}

/** Lowers every squared distance to that from another centre where that is less; returns the sum. */
function lowerTo(vectors: Vectors, centre: number, known: Known, out: Float64Array): number {
  const { count, dimensions, data } = vectors;
  const { squares, owners } = known;
  const near = Float64Array.from(known.near);
  const from = Float64Array.from(data.subarray(centre * dimensions, (centre + 1) * dimensions));
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const before = squares[i] as number;
    let after = before;
    if (before > (near[owners[i] as number] as number)) {
      let square = 0;
      let d = 0;
      const row = i * dimensions;
      // Four at a time; otherwise V8 spends more time on bounds checks than on the sum.
      for (; d + 4 <= dimensions && square < before; d += 4) {
        const a = (data[row + d] as number) - (from[d] as number);
        const b = (data[row + d + 1] as number) - (from[d + 1] as number);
        const c = (data[row + d + 2] as number) - (from[d + 2] as number);
        const e = (data[row + d + 3] as number) - (from[d + 3] as number);
        square = square + a * a + b * b + c * c + e * e;
      }
      for (; d < dimensions && square < before; d++) {
        const difference = (data[row + d] as number) - (from[d] as number);
        square += difference * difference;
      }
      after = Math.min(before, square);
    }
    out[i] = after;
    sum += after;
  }
  return sum;
}

/** The first index where the cumulative weight exceeds a threshold; if rounding prevents that, the last nonzero one. */
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
