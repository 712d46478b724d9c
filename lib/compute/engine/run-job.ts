import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkInteger, type RunOptions } from '../../core';
import { claimTask, CONTROL, MAX_GROUPS, MAX_HELPERS, MAX_SLOTS, waitForChange } from './control';
import { startHelpers, type Engine } from './engine';
import { runTask, type TaskKind } from './tasks';

/** Work divided into tasks. */
export interface Job {
  readonly kind: TaskKind;
  readonly tasks: number;
  /** Parameters of the kind of task: at most 47 integers. */
  readonly values: readonly number[];
  /** Where results are put: slot s is at `output + s·slotBytes`. */
  readonly output: number;
  readonly slotBytes: number;
  /** Task t has slot t mod slots, unless the order does not matter. */
  readonly slots: number;
  /**
   * Lets results be taken in any order: every thread has slots of its own (`slots` counts those of all threads) and stays
   * with a group of consecutive tasks, so that their common data stay in its cache.
   */
  readonly anyOrder?: {
    readonly slotsEach: number;
    /** Tasks per group; if there are too many groups, several are merged. */
    readonly perGroup: number;
  };
  /** Scratch memory (bytes) per thread, a multiple of 64; its first word is 0 when the job starts. */
  readonly scratchBytes: number;
  /** Estimated time on one thread (ms); helpers are not woken for very short jobs. */
  readonly cost: number;
  /** Called with every task's result: in the order of the tasks, whichever thread ran them, unless `anyOrder` is given. */
  readonly take?: (task: number, address: number) => void;
}

/** Jobs below this cost (ms) stay on the main thread: waking a helper takes some hundredths. */
const WORTH_HELP = 0.12;
/** The main thread yields to the event loop after working this long (ms), in one job or in many short ones. */
const TURN_EVERY = 15;
/** How long (ms) it sleeps at a time while helpers finish. */
const NAP = 2;

/** Queried once, because the query takes longer than sharing a small job. */
const ALL_THREADS = availableParallelism();

/**
 * Returns the number of threads that a call may use.
 * @throws RangeError for an invalid number of workers
 */
export function threadCount({ workers }: RunOptions): number {
  const wanted = workers === undefined ? ALL_THREADS : checkInteger('texton-lab', 'workers', workers, 1);
  return Math.min(wanted, MAX_HELPERS + 1);
}

/** Number of threads of a job: at most one per task, and only one for a small job. */
export function threadsOf({ cost, tasks }: Pick<Job, 'cost' | 'tasks'>, options: RunOptions): number {
  return cost < WORTH_HELP ? 1 : Math.max(1, Math.min(threadCount(options), tasks));
}

/**
 * Runs a job on the main thread and as many helpers as the options allow.
 *
 * Tasks are the same for any number of threads, and results are taken in order unless it does not matter, so the result does not
 * depend on the number of threads.
 * @throws the signal's reason; Error when a task fails or a helper ends
 */
export async function runJob(on: Engine, job: Job, options: RunOptions): Promise<void> {
  const { parts } = on;
  const helpers = threadsOf(job, options) - 1;
  if (job.slots > MAX_SLOTS)
    throw new RangeError(`runJob: slots must be at most ${MAX_SLOTS}, got ${job.slots}`);
  startHelpers(on, helpers);
  const scratch = parts.allocate(job.scratchBytes * (helpers + 1));
  try {
    const { int32 } = on.main.views();
    for (let k = 0; k <= helpers; k++) int32[(scratch + k * job.scratchBytes) / 4] = 0;
    open(on, job, scratch, helpers);
    try {
      await work(on, job, options);
    } finally {
      await close(on);
    }
  } finally {
    parts.free(scratch);
  }
}

function open({ control }: Engine, job: Job, scratch: number, helpers: number): void {
  const { slotsEach = 0, perGroup: fewest = job.tasks } = job.anyOrder ?? {};
  const perGroup = fewest * Math.ceil(job.tasks / fewest / MAX_GROUPS);
  control.fill(0, CONTROL.done, CONTROL.done + job.slots);
  if (job.anyOrder) control.fill(0, CONTROL.group, CONTROL.claimed + Math.ceil(job.tasks / perGroup));
  const set: readonly [number, number][] = [
    [CONTROL.stop, 0],
    [CONTROL.next, 0],
    [CONTROL.tasks, job.tasks],
    [CONTROL.taken, 0],
    [CONTROL.slots, job.slots],
    [CONTROL.helpers, helpers],
    [CONTROL.failed, 0],
    [CONTROL.kind, job.kind],
    [CONTROL.scratch, scratch],
    [CONTROL.scratchBytes, job.scratchBytes],
    [CONTROL.output, job.output],
    [CONTROL.slotBytes, job.slotBytes],
    [CONTROL.slotsEach, slotsEach],
    [CONTROL.perGroup, perGroup],
  ];
  for (const [at, value] of set) control[at] = value;
  control.set(job.values, CONTROL.values);
  if (helpers === 0) return;
  Atomics.store(control, CONTROL.open, 1);
  Atomics.add(control, CONTROL.generation, 1);
  Atomics.notify(control, CONTROL.generation);
}

async function work(on: Engine, job: Job, options: RunOptions): Promise<void> {
  const { control } = on;
  let taken = 0;
  let idle = false;
  while (taken < job.tasks) {
    const finished = Atomics.load(control, CONTROL.finished);
    taken = takeResults(control, job, taken);
    // The caller may abort the signal while it takes a result, even the last one.
    options.signal?.throwIfAborted();
    if (taken === job.tasks) return;
    checkHelpers(on);
    const task = claimTask(control, 0);
    if (task >= 0) runTask(on.main, control, task, 0);
    else if (!waitForChange(control, CONTROL.finished, finished, NAP)) idle = true;
    if (idle || performance.now() - on.turned > TURN_EVERY) {
      await nextTurn();
      on.turned = performance.now();
      idle = false;
    }
  }
}

/** Takes the available results; returns how many have been taken in total. */
function takeResults(control: Int32Array, job: Job, before: number): number {
  let taken = before;
  function take(slot: number): void {
    job.take?.((Atomics.load(control, CONTROL.done + slot) as number) - 1, job.output + slot * job.slotBytes);
    taken++;
    if (job.anyOrder) Atomics.store(control, CONTROL.done + slot, 0);
    Atomics.store(control, CONTROL.taken, taken);
    Atomics.notify(control, CONTROL.taken);
  }
  if (!job.anyOrder)
    while (taken < job.tasks && Atomics.load(control, CONTROL.done + (taken % job.slots)) === taken + 1)
      take(taken % job.slots);
  else
    for (let slot = 0; slot < job.slots; slot++)
      if (Atomics.load(control, CONTROL.done + slot) !== 0) take(slot);
  return taken;
}

/** Throws when a helper's task has failed or a helper has ended within one. */
function checkHelpers(on: Engine): void {
  const failed = Atomics.load(on.control, CONTROL.failed);
  if (failed > 0) {
    const [length = 0] = on.message;
    const text = String.fromCharCode(...on.message.subarray(1, 1 + length));
    throw new Error(`texton-lab: a worker thread failed: ${text}`);
  }
  on.helpers.forEach((helper, k) => {
    if (helper.ended !== undefined && Atomics.load(on.control, CONTROL.states + k) === 1)
      throw new Error(`texton-lab: a worker thread ended during its work: ${helper.ended}`);
  });
}

/** Closes the job to further helpers and waits until all have left or died. */
async function close(on: Engine): Promise<void> {
  const { control, helpers } = on;
  if (Atomics.load(control, CONTROL.open) === 0) return;
  Atomics.store(control, CONTROL.stop, 1);
  Atomics.store(control, CONTROL.open, 0);
  Atomics.add(control, CONTROL.taken, MAX_SLOTS);
  Atomics.notify(control, CONTROL.taken);
  for (;;) {
    const finished = Atomics.load(control, CONTROL.finished);
    const busy = helpers.some(
      ({ ended }, k) => ended === undefined && Atomics.load(control, CONTROL.states + k) === 1,
    );
    if (!busy) break;
    if (!waitForChange(control, CONTROL.finished, finished, NAP)) await nextTurn();
  }
  helpers.forEach(({ ended }, k) => {
    if (ended !== undefined) Atomics.store(control, CONTROL.states + k, 0);
  });
}
