import type { Machine } from '../engine/machine';
import { BLOCK, BLOCK_RESULT, CENTRES, GROUP_HEADER } from '../kernels/nearest-kernels';
import { exactNearest } from '../nearest/exact-nearest';
import { originOffset } from '../nearest/pack-centres';
import { ROWS_PER_BLOCK, type FitState } from './fit-state';

/** Bounds are kept in single precision: they are moved apart by more than that rounds. */
const OUTWARDS = 1 + 1e-6;
const INWARDS = 1 - 1e-6;

/**
 * Assigns the rows of one block to their nearest centres and writes what that changes.
 *
 * A row keeps its centre without a look at the others while an upper bound of the distance to it stays below a lower
 * bound of the distance to any other; both bounds follow how far the centres move. The outcome is the same as without.
 *
 * Reference: G. Hamerly, Making k-means even faster, SDM 2010, doi:10.1137/1.9781611972801.12.
 * @param change where to write the changes, see {@link changeBytes}
 * @param scratch {@link assignScratch} bytes
 */
export function assignBlock(
  on: Machine,
  state: FitState,
  at: { readonly block: number; readonly change: number; readonly scratch: number },
): void {
  const { count, dimensions, centres } = state;
  const { int32, float64 } = on.views();
  const first = at.block * ROWS_PER_BLOCK;
  const last = Math.min(count, first + ROWS_PER_BLOCK);
  float64.fill(0, at.change / 8, at.change / 8 + 2 + centres + centres * dimensions);
  const packed = at.scratch;
  const results = packed + (Math.ceil(dimensions / 4) * 4 + 4) * BLOCK * 4;
  const addresses = results + (ROWS_PER_BLOCK / BLOCK) * BLOCK_RESULT;
  const rows = addresses + ROWS_PER_BLOCK * 4;
  const open = openRows(on, state, { first, last, rows });
  if (open === 0) return;
  const blocks = Math.ceil(open / BLOCK);
  for (let i = 0; i < blocks * BLOCK; i++)
    int32[addresses / 4 + i] = (int32[rows / 4 + Math.min(i, open - 1)] as number) * dimensions * 4;
  const groups = Math.ceil(centres / CENTRES);
  on.kernels.nearestRows(
    state.data,
    addresses,
    dimensions,
    blocks,
    packed,
    results,
    state.packed + originOffset(centres, dimensions),
    state.packed + GROUP_HEADER,
    groups,
    state.packed,
  );
  takeResults(on, state, { rows, open, results, change: at.change });
}

/** Lists the rows whose centre may have changed; returns how many there are. */
function openRows(on: Machine, state: FitState, at: { first: number; last: number; rows: number }): number {
  const { int32, float32, float64 } = on.views();
  const [labels, upper, lower] = [state.labels / 4, state.upper / 4, state.lower / 4];
  const moves = state.moves / 8;
  const [largest = 0, second = 0, whose = -1] = float64.subarray(moves + state.centres);
  let open = 0;
  for (let i = at.first; i < at.last; i++) {
    const label = int32[labels + i] as number;
    if (label >= 0) {
      const above = ((float32[upper + i] as number) + (float64[moves + label] as number)) * OUTWARDS;
      const below = (float32[lower + i] as number) - (label === whose ? second : largest) * OUTWARDS;
      float32[upper + i] = above;
      // Rounding to nearest could lift it by a part in ten million.
      float32[lower + i] = below - Math.abs(below) * 1e-6;
      if (above < (float32[lower + i] as number)) continue;
    }
    int32[at.rows / 4 + open++] = i;
  }
  return open;
}

function takeResults(
  on: Machine,
  state: FitState,
  at: { rows: number; open: number; results: number; change: number },
): void {
  const { int32, float32, float64 } = on.views();
  const { dimensions, centres } = state;
  const exact = { data: float64, start: state.centroids / 8, count: centres, dimensions };
  const counts = at.change / 8 + 2;
  const sums = counts + centres;
  let changed = 0;
  let squares = 0;
  for (let i = 0; i < at.open; i++) {
    const row = int32[at.rows / 4 + i] as number;
    const result = (at.results + Math.floor(i / BLOCK) * BLOCK_RESULT) / 4 + (i % BLOCK);
    let label = int32[result] as number;
    const data = state.data / 4 + row * dimensions;
    if (label < 0) {
      label = exactNearest(float32.subarray(data, data + dimensions), ~label, exact);
      float32[state.upper / 4 + row] = Infinity;
      float32[state.lower / 4 + row] = 0;
    } else {
      float32[state.upper / 4 + row] = Math.sqrt(float32[result + BLOCK] as number) * OUTWARDS;
      float32[state.lower / 4 + row] =
        Math.sqrt(Math.max(0, float32[result + 2 * BLOCK] as number)) * INWARDS;
    }
    const before = int32[state.labels / 4 + row] as number;
    if (label === before) continue;
    changed++;
    int32[state.labels / 4 + row] = label;
    float64[counts + label] = (float64[counts + label] as number) + 1;
    const to = sums + label * dimensions;
    if (before < 0)
      for (let k = 0; k < dimensions; k++) {
        const value = float32[data + k] as number;
        squares += value * value;
        float64[to + k] = (float64[to + k] as number) + value;
      }
    else {
      float64[counts + before] = (float64[counts + before] as number) - 1;
      const from = sums + before * dimensions;
      for (let k = 0; k < dimensions; k++) {
        const value = float32[data + k] as number;
        float64[to + k] = (float64[to + k] as number) + value;
        float64[from + k] = (float64[from + k] as number) - value;
      }
    }
  }
  float64[at.change / 8] = changed;
  float64[at.change / 8 + 1] = squares;
}
