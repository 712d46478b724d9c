import type { Machine, Views } from '../engine/machine';
import { BLOCK, GROUP_HEADER, groupCount, labelWord } from '../kernels/packed-layout';
import { exactNearest } from '../nearest/exact-nearest';
import { originOffset } from '../nearest/pack-centres';
import { layOutAssignment, rowsPerBlock, type FitState } from './fit-state';

/**
 * Assigns the rows of a block to their nearest centres and writes the changes.
 *
 * A row keeps its centre without any comparison while an upper bound on the distance to it is below a lower bound on the distance
 * to all others. The bounds shrink by the displacements of the centres, which are accumulated per centre rather than per
 * row. The result is the same as without bounds.
 *
 * Reference: G. Hamerly, Making k-means even faster, SDM 2010, doi:10.1137/1.9781611972801.12.
 * @param change where to write the changes, see {@link changeBytes}
 * @param scratch room for {@link layOutAssignment}
 */
export function assignBlock(
  on: Machine,
  state: FitState,
  at: { readonly block: number; readonly change: number; readonly scratch: number },
): void {
  const { count, dimensions, centres } = state;
  const { int32, float64 } = on.views();
  const first = at.block * rowsPerBlock(state);
  const last = Math.min(count, first + rowsPerBlock(state));
  // If no row changes, nothing else is read.
  float64[at.change / 8] = 0;
  const { labels, slack, drift } = state;
  const { packed, results, rows, addresses, list, found } = layOutAssignment(state, at.scratch);
  const { listOpen, nearestRows, takeNearest } = on.kernels;
  const rowBytes = dimensions * 4;
  const rowCount = last - first;
  listOpen({ labels, slack, drift, first, count: rowCount, rowBytes, rows, addresses, open: found });
  const open = int32[found / 4] as number;
  if (open === 0) return;
  nearestRows({
    data: state.data,
    addresses,
    dimensions,
    blocks: Math.ceil(open / BLOCK),
    packed,
    results,
    origin: state.packed + originOffset(centres, dimensions),
    centres: state.packed + GROUP_HEADER,
    groups: groupCount(centres),
    bounds: state.packed,
  });
  takeNearest({ rows, open, results, labels, slack, drift, list, changed: found });
  const listed = int32[found / 4] as number;
  if (listed > 0) moveRows(on.views(), state, { rows, results, list, listed, change: at.change });
}

/** Assigns the rows of a list to their new centres and writes the changes. */
function moveRows(
  { int32, float32, float64 }: Views,
  state: FitState,
  at: { rows: number; results: number; list: number; listed: number; change: number },
): void {
  const { dimensions, centres } = state;
  const exact = { data: float64, start: state.centroids / 8, count: centres, dimensions };
  // Indices into the views as integers, which cost nothing in the loops.
  const counts = (at.change >>> 3) + 2;
  const sums = counts + centres;
  const origin = state.origin >>> 3;
  const [list, rows, results] = [at.list >>> 2, at.rows >>> 2, at.results >>> 2];
  float64.fill(0, counts, sums + centres * dimensions);
  let changed = 0;
  let squares = 0;
  for (let i = 0; i < at.listed; i++) {
    const place = int32[list + i] as number;
    const row = int32[rows + place] as number;
    const data = (state.data >>> 2) + row * dimensions;
    let label = int32[results + labelWord(place)] as number;
    if (label < 0) {
      label = exactNearest(float32.subarray(data, data + dimensions), ~label, exact);
      float64[(state.slack >>> 3) + row] = -Infinity;
    }
    const before = int32[(state.labels >>> 2) + row] as number;
    if (label === before) continue;
    changed++;
    int32[(state.labels >>> 2) + row] = label;
    float64[counts + label] = (float64[counts + label] as number) + 1;
    const to = sums + label * dimensions;
    if (before < 0)
      for (let k = 0; k < dimensions; k++) {
        const value = (float32[data + k] as number) - (float64[origin + k] as number);
        squares += value * value;
        float64[to + k] = (float64[to + k] as number) + value;
      }
    else {
      float64[counts + before] = (float64[counts + before] as number) - 1;
      const from = sums + before * dimensions;
      for (let k = 0; k < dimensions; k++) {
        const value = (float32[data + k] as number) - (float64[origin + k] as number);
        float64[to + k] = (float64[to + k] as number) + value;
        float64[from + k] = (float64[from + k] as number) - value;
      }
    }
  }
  float64[at.change / 8] = changed;
  float64[at.change / 8 + 1] = squares;
}
