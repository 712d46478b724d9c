import { aligned } from '../engine/aligned';
import { MAX_SLOTS, SCRATCH_HEADER } from '../engine/control';
import { withEngine } from '../engine/engine';
import { runJob } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import { withParts } from '../engine/with-parts';
import type { VectorSet } from '../nearest-centres';
import { copyRows } from './copy-rows';
import { changeBytes, layOutAssignment, layOutFit, startFit, type FitState } from './fit-state';
import { readFit, type KmeansFit, type KmeansLloydManyOptions, type KmeansLloydOptions } from './kmeans-fit';
import { fitFields, fitReportBytes } from './kmeans-tasks';

/** Fits of at most this many rows may run on one thread each. */
export const SMALL_FIT = 8192;
/** A fit that may take more iterations than this would need too much memory for its report. */
const MAX_ITERATIONS = 10_000;
/** With more products than this per assignment, a thread would block the event loop for too long. */
const SHORT_ASSIGNMENT = 12e6;

/** Whether fits of a size may run as one task each. */
export function isSmallFit(
  { count }: Pick<VectorSet, 'count'>,
  { maxIterations = 300 }: Pick<KmeansLloydOptions, 'maxIterations'>,
): boolean {
  return count <= SMALL_FIT && maxIterations <= MAX_ITERATIONS;
}

/** Whether an assignment of a fit is so short that the event loop can wait until the fit ends. */
export function isShortAssignment({ count }: Pick<VectorSet, 'count'>, start: Float64Array): boolean {
  return count * start.length <= SHORT_ASSIGNMENT;
}

/** With more products than this per assignment, sharing the blocks of a single fit among threads pays off. */
const SHARED_ASSIGNMENT = 4e6;

/** Whether it pays off to share the blocks of a single fit among the threads. */
export function isWorthSharing({ count }: Pick<VectorSet, 'count'>, start: Float64Array): boolean {
  return count * start.length > SHARED_ASSIGNMENT;
}

/** Runs fits of one size, each on one thread. */
export function smallFits(
  sets: readonly VectorSet[],
  starts: readonly Float64Array[],
  options: KmeansLloydManyOptions,
): Promise<KmeansFit[]> {
  const [{ count, dimensions }, start] = [sets[0] as VectorSet, starts[0] as Float64Array];
  return withEngine(async (on) => {
    const { maxIterations = 300, tolerance = 0 } = options;
    const tolerances = options.tolerances ?? sets.map(() => tolerance);
    const size = { count, dimensions, centres: start.length / dimensions };
    const stride = layOutFit(size, 0).bytes;
    const fits: KmeansFit[] = [];
    await withParts(on.parts, async (allocate) => {
      const address = allocate(stride * sets.length);
      const tolerancesAt = allocate(8 * sets.length);
      const slotBytes = fitReportBytes(maxIterations);
      const slots = Math.min(sets.length, MAX_SLOTS);
      const output = allocate(slots * slotBytes);
      const views = on.main.views();
      views.float64.set(tolerances, tolerancesAt / 8);
      const stateOf = (k: number): FitState => layOutFit(size, address + k * stride);
      sets.forEach((set, k) => {
        copyRows(set, views.float32, stateOf(k).data / 4);
        startFit(views, stateOf(k), starts[k] as Float64Array);
      });
      const limits = { maxIterations, tolerances: tolerancesAt };
      await runJob(
        on,
        {
          kind: TASK.fit,
          tasks: sets.length,
          slots,
          output,
          slotBytes,
          scratchBytes: aligned(SCRATCH_HEADER + changeBytes(size) + layOutAssignment(size, 0).bytes),
          values: fitFields.pack({ ...size, ...limits, address, stride }),
          cost: sets.length * count * start.length * 4e-7,
          take(task, report) {
            const [iterations = 0, converged = 0, entries = 0] = views.float64.subarray(report / 8);
            const inertia = Array.from(views.float64.subarray(report / 8 + 3, report / 8 + 3 + entries));
            fits.push(readFit(on, stateOf(task), { inertia, iterations, converged: converged === 1 }));
            options.onProgress?.(task + 1, sets.length);
          },
        },
        options,
      );
    });
    return fits;
  }, options.signal);
}
