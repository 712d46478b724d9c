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
  /** Of every vector: which of the chosen ones is nearest, and its squared distance from it. */
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
 * A quarter of the squared distance of two vectors, less what rounding may have added: by the triangle inequality no
 * vector whose squared distance from one is at most this is nearer to the other.
 */
function reach({ dimensions, data }: Vectors, one: number, other: number): number {
  let square = 0;
  for (let d = 0; d < dimensions; d++) {
    const difference = (data[one * dimensions + d] as number) - (data[other * dimensions + d] as number);
    square += difference * difference;
  }
  return 0.25 * (1 - 1e-9) * square;
}

/** What is known before one more vector is tried. */
interface Known {
  readonly squares: Float64Array;
  readonly owners: Int32Array;
  /** For each chosen vector, `reach` between it and the one that is tried. */
  readonly near: readonly number[];
}

/** Lowers every squared distance to that from one more vector; returns their sum. */
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
      // Four at a time, or V8 spends more on the checks than on the sum.
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
