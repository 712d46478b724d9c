import { convolveTask } from '../convolution/convolve-task';
import { momentsTask } from '../responses/moments-task';
import { spectraTask } from '../convolution/spectra-task';
import { assignTask, fitTask } from '../kmeans/kmeans-tasks';
import { nearestTask } from '../nearest/nearest-task';
import { CONTROL, finishTask, slotFor } from './control';
import type { Machine } from './machine';
import type { TaskPlace } from './task-place';

/** Runs one task on one thread: reads the job's values, writes to its output slot. */
export type TaskFunction = (on: Machine, control: Int32Array, place: TaskPlace) => void;

const tasks: readonly TaskFunction[] = [
  spectraTask,
  convolveTask,
  nearestTask,
  assignTask,
  fitTask,
  momentsTask,
];

/** Numbers of the kinds of task. */
export const TASK: {
  readonly [name in 'spectra' | 'convolve' | 'nearest' | 'assign' | 'fit' | 'moments']: TaskKind;
} = {
  spectra: 0,
  convolve: 1,
  nearest: 2,
  assign: 3,
  fit: 4,
  moments: 5,
};

/** Index of a kind of task. */
export type TaskKind = 0 | 1 | 2 | 3 | 4 | 5;

/** Runs a task of the job in the control block and marks it as finished; thread 0 is the main thread. */
export function runTask(on: Machine, control: Int32Array, task: number, thread: number): void {
  const run = tasks[control[CONTROL.kind] as number] as TaskFunction;
  const slot = slotFor(control, task, thread);
  run(on, control, {
    task,
    output: (control[CONTROL.output] as number) + slot * (control[CONTROL.slotBytes] as number),
    scratch: (control[CONTROL.scratch] as number) + thread * (control[CONTROL.scratchBytes] as number),
  });
  finishTask(control, task, slot);
}
