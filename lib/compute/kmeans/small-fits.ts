import { MOST_SLOTS } from '../engine/control';
import { withEngine } from '../engine/engine';
import { runJob } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import type { VectorSet } from '../nearest-centres';
import { copyRows } from './copy-rows';
import { assignScratch, changeBytes, layOutFit, startFit } from './fit-state';
import { readFit, type KmeansFit, type KmeansLloydOptions } from './kmeans-fit';
import { fitFields, fitReportBytes } from './kmeans-tasks';

/** Fits of at most this many rows run on one thread each. */
export const SMALL_FIT = 8192;

/** Runs fits of one size, each on one thread. */
export function smallFits(
  sets: readonly VectorSet[],
  starts: readonly Float64Array[],
  options: Omit<KmeansLloydOptions, 'tolerance'> & { readonly tolerances: readonly number[] },
): Promise<KmeansFit[]> {
  const [{ count, dimensions }, start] = [sets[0] as VectorSet, starts[0] as Float64Array];
  return withEngine(async (on) => {
    options.signal?.throwIfAborted();
    const { maxIterations = 300, tolerances } = options;
    const size = { count, dimensions, centres: start.length / dimensions };
    const stride = layOutFit(size, 0).bytes;
    const address = on.parts.allocate(stride * sets.length + 8 * sets.length);
    const limits = address + stride * sets.length;
    const fits: KmeansFit[] = [];
    const slotBytes = fitReportBytes(maxIterations);
    const slots = Math.min(sets.length, MOST_SLOTS);
    const output = on.parts.allocate(slots * slotBytes);
    try {
      const views = on.main.views();
      views.float64.set(tolerances, limits / 8);
      sets.forEach((set, k) => {
        const state = layOutFit(size, address + k * stride);
        copyRows(set, views.float32, state.data / 4);
        startFit(views, state, starts[k] as Float64Array);
      });
      await runJob(
        on,
        {
          kind: TASK.fit,
          tasks: sets.length,
          slots,
          output,
          slotBytes,
          scratchBytes: Math.ceil((64 + changeBytes(size) + assignScratch(size)) / 64) * 64,
          values: fitFields.pack({
            ...size,
            address,
            stride,
            maxIterations,
            tolerances: limits,
          }),
          cost: sets.length * count * start.length * 4e-7,
          take(task, at) {
            const [iterations = 0, converged = 0, entries = 0] = views.float64.subarray(at / 8);
            const inertia = Array.from(views.float64.subarray(at / 8 + 3, at / 8 + 3 + entries));
            const state = layOutFit(size, address + task * stride);
            fits.push(readFit(on, state, { inertia, iterations, converged: converged === 1 }));
            options.onProgress?.(task + 1, sets.length);
          },
        },
        options,
      );
    } finally {
      on.parts.free(output);
      on.parts.free(address);
    }
    return fits;
  });
}
