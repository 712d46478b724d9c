import type { Views } from '../engine/machine';
import type { FitState } from './fit-state';

/**
 * Moves every empty centre to the row farthest from its own centre, and takes the row away from that centre, as in
 * scikit-learn. Ties go to the
 * first row; a centre never loses its only row. If no row is left, the empty centre stays where it is.
 * @param means of the rows of each centre, NaN where there are none; changed
 */
export function fillEmptyCentres(views: Views, state: FitState, means: Float64Array): void {
  const { int32, float32, float64 } = views;
  const { count, dimensions, centres } = state;
  const rows = float64.slice(state.counts / 8, state.counts / 8 + centres);
  if (!rows.includes(0)) return;
  const empty = Array.from(rows.keys()).filter((c) => rows[c] === 0);
  const distances = squaredDistances(views, state);
  const order = Uint32Array.from(distances.keys()).sort(
    (a, b) => (distances[b] as number) - (distances[a] as number) || a - b,
  );
  let next = 0;
  for (const centre of empty) {
    const to = centre * dimensions;
    let row = -1;
    while (row < 0 && next < count) {
      const candidate = order[next++] as number;
      if ((rows[int32[state.labels / 4 + candidate] as number] as number) > 1) row = candidate;
    }
    if (row < 0) {
      const from = state.centroids / 8 + to;
      means.set(float64.subarray(from, from + dimensions), to);
      continue;
    }
    const label = int32[state.labels / 4 + row] as number;
    const left = rows[label] as number;
    for (let k = 0; k < dimensions; k++) {
      const value = float32[state.data / 4 + row * dimensions + k] as number;
      const at = label * dimensions + k;
      means[at] = ((means[at] as number) * left - value) / (left - 1);
      means[to + k] = value;
    }
    rows[label] = left - 1;
  }
}

/** The squared distance of every row to its centre. */
function squaredDistances({ int32, float32, float64 }: Views, state: FitState): Float64Array {
  const { count, dimensions } = state;
  return Float64Array.from({ length: count }, (_, row) => {
    const centre = state.centroids / 8 + (int32[state.labels / 4 + row] as number) * dimensions;
    let sum = 0;
    for (let k = 0; k < dimensions; k++) {
      const difference =
        (float32[state.data / 4 + row * dimensions + k] as number) - (float64[centre + k] as number);
      sum += difference * difference;
    }
    return sum;
  });
}
