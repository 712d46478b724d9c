import type { Engine } from 'texton-lab/dist/compute/engine/engine';
import { layOutFit, startFit, type FitState } from 'texton-lab/dist/compute/kmeans/fit-state';

/** A fit in the engine's memory before its first assignment, its origin at zero so that sums are easy to read. */
export function placeFit(
  on: Engine,
  rows: Float32Array,
  start: Float64Array,
  dimensions: number,
): FitState & { readonly bytes: number } {
  const size = { count: rows.length / dimensions, dimensions, centres: start.length / dimensions };
  const state = layOutFit(size, on.parts.allocate(layOutFit(size, 0).bytes));
  const views = on.main.views();
  views.float32.set(rows, state.data / 4);
  startFit(views, state, start);
  views.float64.fill(0, state.origin / 8, state.origin / 8 + dimensions);
  return state;
}
