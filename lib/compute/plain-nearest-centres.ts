import { exactNearest } from './nearest/exact-nearest';

/** Nearest centre of every vector, and its distance. */
export interface NearestCentres {
  /** Row of the nearest centre; the first on a tie. */
  readonly assignments: Int32Array;
  /** Squared Euclidean distances to them. */
  readonly squaredDistances: Float64Array;
}

/**
 * Finds the nearest centre of every vector, in double precision.
 *
 * ‖x − c‖² = ‖x‖² − 2x·c + ‖c‖², and ‖x‖² is the same for all centres, so that the search needs one dot product per centre. If
 * two centres are so close that rounding may decide, it is repeated with the differences, which avoids cancellation; the
 * returned distance is computed in this way, too.
 * @param vectors N×D, row-major
 * @param centres K×D, row-major
 * @param dimensions D
 */
export function plainNearestCentres(
  vectors: Float32Array,
  centres: Float64Array,
  dimensions: number,
): NearestCentres {
  const count = vectors.length / dimensions;
  const k = centres.length / dimensions;
  const halfNorms = new Float64Array(k);
  let longest = 0;
  for (let c = 0; c < k; c++) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (centres[c * dimensions + d] as number) ** 2;
    halfNorms[c] = sum / 2;
    longest = Math.max(longest, sum);
  }
  const exact = { data: centres, start: 0, count: k, dimensions };
  const assignments = new Int32Array(count);
  const squaredDistances = new Float64Array(count);
  const x = new Float64Array(dimensions);
  for (let i = 0; i < count; i++) {
    const row = i * dimensions;
    let length = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[row + d] as number;
      x[d] = value;
      length += value * value;
    }
    let best = 0;
    let least = Infinity;
    let second = Infinity;
    for (let c = 0; c < k; c++) {
      const score = (halfNorms[c] as number) - dot(x, centres, c * dimensions);
      if (score < least) {
        second = least;
        least = score;
        best = c;
      } else if (score < second) second = score;
    }
    // One rounding per dimension in both scores, each relative to at most half of |x|² + |c|².
    if (second - least <= (dimensions + 8) * Number.EPSILON * (length + longest))
      best = exactNearest(x, best, exact);
    assignments[i] = best;
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const difference = (x[d] as number) - (centres[best * dimensions + d] as number);
      square += difference * difference;
    }
    squaredDistances[i] = square;
  }
  return { assignments, squaredDistances };
}

/** Computes four independent sums, so that additions do not wait for each other. */
function dot(x: Float64Array, centres: Float64Array, start: number): number {
  const length = x.length;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let d = 0;
  for (; d + 3 < length; d += 4) {
    s0 += (x[d] as number) * (centres[start + d] as number);
    s1 += (x[d + 1] as number) * (centres[start + d + 1] as number);
    s2 += (x[d + 2] as number) * (centres[start + d + 2] as number);
    s3 += (x[d + 3] as number) * (centres[start + d + 3] as number);
  }
  for (; d < length; d++) s0 += (x[d] as number) * (centres[start + d] as number);
  return s0 + s1 + (s2 + s3);
}
