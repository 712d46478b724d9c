import type { RunOptions } from '../core';
import { aligned } from './engine/aligned';
import { MAX_SLOTS } from './engine/control';
import { withEngine, type Engine } from './engine/engine';
import { runJob } from './engine/run-job';
import { TASK } from './engine/tasks';
import { nearestFields, nearestScratch, VECTORS_PER_TASK } from './nearest/nearest-task';
import { placeCentres, type PlacedCentres } from './nearest/place-centres';

/** Vectors in one of two orders. */
export interface VectorSet {
  /** N. */
  readonly count: number;
  /** D. */
  readonly dimensions: number;
  readonly data: Float32Array;
  /**
   * `'rows'`: N×D, the components of a vector are contiguous. `'planes'`: D×N, like responses.
   * @defaultValue 'rows'
   */
  readonly layout?: 'rows' | 'planes';
}

/** Largest amount of vectors in the engine's memory at a time (bytes). */
const STAGED_BYTES = 24 * 2 ** 20;

/**
 * Finds the index of the nearest centre of every vector.
 *
 * The labels are those of double precision (squared differences summed component by component; the first centre on a tie):
 * what single precision cannot decide is recomputed.
 * @param vectors finite values
 * @param centres K×D, row-major, finite values
 * @returns N indices in [0, K)
 */
export async function nearestCentres(
  vectors: VectorSet,
  centres: Float32Array | Float64Array,
  options: RunOptions = {},
): Promise<Int32Array> {
  const { count, dimensions } = vectors;
  const labels = new Int32Array(count);
  if (count === 0) return labels;
  const most = Math.max(1, Math.floor(STAGED_BYTES / (4 * dimensions * VECTORS_PER_TASK))) * VECTORS_PER_TASK;
  return withEngine(async (on) => {
    const placed = placeCentres(on, centres, { dimensions, vectors: count });
    try {
      for (let first = 0; first < count; first += most)
        await labelPart(on, vectors, { first, here: Math.min(most, count - first), placed, labels }, options);
    } finally {
      on.parts.free(placed.address);
    }
    return labels;
  }, options.signal);
}

async function labelPart(
  on: Engine,
  { count, dimensions, data, layout = 'rows' }: VectorSet,
  { first, here, placed, labels }: { first: number; here: number; placed: PlacedCentres; labels: Int32Array },
  options: RunOptions,
): Promise<void> {
  const rows = layout === 'rows';
  // Blocks of twelve read slightly beyond the last vector.
  const stride = rows ? 0 : here + 12;
  const staged = on.parts.allocate(
    // Blocks of four dimensions also read slightly beyond the last row.
    (rows ? here * dimensions : stride * dimensions) * 4 + 128 + dimensions * 4,
  );
  const offsets = staged;
  const vectors = staged + Math.ceil(dimensions / 16) * 64;
  try {
    const { int32, float32 } = on.main.views();
    if (rows) float32.set(data.subarray(first * dimensions, (first + here) * dimensions), vectors / 4);
    else
      for (let k = 0; k < dimensions; k++) {
        int32[offsets / 4 + k] = k * stride * 4;
        const from = k * count + first;
        float32.set(data.subarray(from, from + here), vectors / 4 + k * stride);
      }
    const tasks = Math.ceil(here / VECTORS_PER_TASK);
    const slots = Math.min(tasks, MAX_SLOTS);
    const output = on.parts.allocate(slots * VECTORS_PER_TASK * 4);
    const { int32: results } = on.main.views();
    try {
      await runJob(
        on,
        {
          kind: TASK.nearest,
          tasks,
          slots,
          output,
          slotBytes: VECTORS_PER_TASK * 4,
          scratchBytes: aligned(nearestScratch({ ...placed, dimensions, perTask: VECTORS_PER_TASK })),
          values: nearestFields.pack({
            count: here,
            perTask: VECTORS_PER_TASK,
            dimensions,
            ...placed,
            data: vectors,
            unitBytes: 0,
            offsets: rows ? 0 : offsets,
            maxima: 0,
            maximaCount: 0,
            weber: 0,
          }),
          cost: here * dimensions * placed.centres * 4e-8,
          take(task, address) {
            const at = first + task * VECTORS_PER_TASK;
            const done = Math.min(VECTORS_PER_TASK, first + here - at);
            labels.set(results.subarray(address / 4, address / 4 + done), at);
            options.onProgress?.(at + done, count);
          },
        },
        options,
      );
    } finally {
      on.parts.free(output);
    }
  } finally {
    on.parts.free(staged);
  }
}
