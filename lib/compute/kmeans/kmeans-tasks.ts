import { aligned } from '../engine/aligned';
import { CONTROL, SCRATCH_HEADER } from '../engine/control';
import { fields, type Fields } from '../engine/fields';
import type { Machine } from '../engine/machine';
import type { TaskPlace } from '../engine/task-place';
import { assignBlock } from './assign-block';
import { addChange, beginAssignment, endAssignment, newProgress } from './fit';
import { changeBytes, layOutFit, rowsPerBlock } from './fit-state';

type FitField = 'count' | 'dimensions' | 'centres' | 'address' | 'stride' | 'maxIterations' | 'tolerances';

/** The values of both tasks: `stride` is the number of bytes from fit to fit, `tolerances` the address of one float64 per fit. */
export const fitFields: Fields<FitField> = fields([
  'count',
  'dimensions',
  'centres',
  'address',
  'stride',
  'maxIterations',
  'tolerances',
]);

/** Assigns one block of one fit; the result is what it changes. */
export function assignTask(on: Machine, control: Int32Array, { task, output, scratch }: TaskPlace): void {
  const values = fitFields.unpack(control);
  assignBlock(on, layOutFit(values, values.address), {
    block: task,
    change: output,
    scratch: scratch + SCRATCH_HEADER,
  });
}

/** Largest report of {@link fitTask} (bytes): iterations, converged, number of inertias, inertias. */
export function fitReportBytes(maxIterations: number): number {
  return aligned((maxIterations + 4) * 8);
}

/** Runs one whole fit, block after block, on one thread. */
export function fitTask(on: Machine, control: Int32Array, { task, output, scratch }: TaskPlace): void {
  const values = fitFields.unpack(control);
  const state = layOutFit(values, values.address + task * values.stride);
  const views = on.views();
  const progress = newProgress();
  const limits = {
    maxIterations: values.maxIterations,
    tolerance: views.float64[values.tolerances / 8 + task] as number,
  };
  const change = scratch + SCRATCH_HEADER;
  do {
    if (Atomics.load(control, CONTROL.stop) !== 0) return;
    beginAssignment(views, state, progress);
    for (let block = 0; block * rowsPerBlock(state) < state.count; block++) {
      assignBlock(on, state, { block, change, scratch: change + changeBytes(state) });
      addChange(views, state, progress, change);
    }
  } while (!endAssignment(views, state, progress, limits));
  views.float64.set(
    [progress.iterations, progress.converged ? 1 : 0, progress.inertia.length, ...progress.inertia],
    output / 8,
  );
}
