import type { NearestCentres } from './nearest-centres';

/**
 * Moves every centre to the mean of the vectors assigned to it, sums in double precision.
 *
 * A centre with no vector takes over the vector that lies farthest from its own centre, and that vector's cluster lets
 * it go (as scikit-learn does): the sum of squared distances can only fall. Clusters of one vector give none away.
 * @param vectors N×D, row-major
 * @param nearest of the present centres
 * @param dimensions D
 * @param k number of centres, at most N
 * @returns K×D new centres
 */
export function lloydStep(
  vectors: Float32Array,
  nearest: NearestCentres,
  dimensions: number,
  k: number,
): Float64Array {
  const { assignments, squaredDistances } = nearest;
  const centres = new Float64Array(k * dimensions);
  const counts = new Int32Array(k);
  for (let i = 0; i < assignments.length; i++) {
    const c = assignments[i] as number;
    counts[c] = (counts[c] as number) + 1;
    addVector(centres, c, vectors, i, dimensions, 1);
  }
  const taken = new Set<number>();
  for (let c = 0; c < k; c++) {
    if (counts[c] !== 0) continue;
    let farthest = -1;
    for (let i = 0; i < assignments.length; i++) {
      if (taken.has(i) || (counts[assignments[i] as number] as number) < 2) continue;
      if (farthest < 0 || (squaredDistances[i] as number) > (squaredDistances[farthest] as number))
        farthest = i;
    }
    const from = assignments[farthest] as number;
    taken.add(farthest);
    addVector(centres, from, vectors, farthest, dimensions, -1);
    addVector(centres, c, vectors, farthest, dimensions, 1);
    counts[from] = (counts[from] as number) - 1;
    counts[c] = 1;
  }
  for (let c = 0; c < k; c++)
    for (let d = 0; d < dimensions; d++)
      centres[c * dimensions + d] = (centres[c * dimensions + d] as number) / (counts[c] as number);
  return centres;
}

function addVector(
  sums: Float64Array,
  centre: number,
  vectors: Float32Array,
  index: number,
  dimensions: number,
  sign: number,
): void {
  const to = centre * dimensions;
  const from = index * dimensions;
  for (let d = 0; d < dimensions; d++)
    sums[to + d] = (sums[to + d] as number) + sign * (vectors[from + d] as number);
}
