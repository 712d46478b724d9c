import { aligned } from '../engine/aligned';
import { MAX_SLOTS, SCRATCH_HEADER } from '../engine/control';
import { withEngine, type Engine } from '../engine/engine';
import { runJob, type Job } from '../engine/run-job';
import { TASK } from '../engine/tasks';
import { withParts } from '../engine/with-parts';
import type { VectorSet } from '../nearest-centres';
import { copyRows } from './copy-rows';
import { addChange, beginAssignment, endAssignment, newProgress, type FitProgress } from './fit';
import { changeBytes, layOutAssignment, layOutFit, rowsPerBlock, startFit, type FitState } from './fit-state';
import { fitFields } from './kmeans-tasks';
import { readFit, type KmeansFit, type KmeansLloydOptions } from './kmeans-fit';

/** Changes waiting to be added take at most this many bytes; 64 may always wait, even if they take more. */
const WAITING_BYTES = 16 * 2 ** 20;

/** Runs one fit; the threads share the blocks of every assignment. */
export function largeFit(
  vectors: VectorSet,
  start: Float64Array,
  options: KmeansLloydOptions,
): Promise<KmeansFit> {
  return withEngine(async (on) => {
    const { count, dimensions } = vectors;
    const size = { count, dimensions, centres: start.length / dimensions };
    return withParts(on.parts, async (allocate) => {
      const state = layOutFit(size, allocate(layOutFit(size, 0).bytes));
      const slotBytes = changeBytes(size);
      const tasks = Math.ceil(count / rowsPerBlock(size));
      const slots = Math.min(tasks, MAX_SLOTS, Math.max(64, Math.floor(WAITING_BYTES / slotBytes)));
      const output = allocate(slots * slotBytes);
      copyRows(vectors, on.main.views().float32, state.data / 4);
      startFit(on.main.views(), state, start);
      const progress = await iterate(on, state, { tasks, slots, slotBytes, output }, options);
      return readFit(on, state, progress);
    });
  }, options.signal);
}

async function iterate(
  on: Engine,
  state: FitState,
  place: Pick<Job, 'tasks' | 'slots' | 'slotBytes' | 'output'>,
  options: KmeansLloydOptions,
): Promise<FitProgress> {
  const { maxIterations = 300, tolerance = 0, onProgress: _, ...call } = options;
  const progress = newProgress();
  const { count, dimensions, centres } = state;
  const job = {
    ...place,
    kind: TASK.assign,
    scratchBytes: aligned(SCRATCH_HEADER + layOutAssignment(state, 0).bytes),
    values: fitFields.pack({
      count,
      dimensions,
      centres,
      address: state.data,
      stride: 0,
      maxIterations: 0,
      tolerances: 0,
    }),
    take: (_task: number, change: number) => addChange(on.main.views(), state, progress, change),
  };
  let cost = count * dimensions * centres * 4e-8;
  for (;;) {
    const views = on.main.views();
    beginAssignment(views, state, progress);
    await runJob(on, { ...job, cost }, call);
    const ended = endAssignment(views, state, progress, { maxIterations, tolerance });
    options.onProgress?.(ended ? maxIterations : progress.iterations, maxIterations);
    options.signal?.throwIfAborted();
    if (ended) return progress;
    // Later assignments skip most rows.
    cost = Math.max(0.25, cost / 4);
  }
}
