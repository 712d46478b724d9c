/**
 * Indices in the block of int32 that the main thread and its helpers share.
 *
 * A job consists of tasks, which the threads claim by atomic operations. A task leaves its result in a slot and then sets
 * the slot's entry in `done` to 1 + its number; the main thread takes the results.
 *
 * If results are taken in order, task t has slot t mod slots, and may start only when the previous result of the slot has been
 * taken: `next` < `taken` + `slots`. If they are taken in any order, every thread has `slotsEach` slots, and starts a task when
 * one of them is free: its entry in `done` is 0. A thread stays with one group of `perGroup` tasks as long as possible, then
 * begins a new one, or helps with another thread's group if none is left; `next` then counts groups.
 */
export const CONTROL: {
  readonly [
    name in
      | 'generation'
      | 'open'
      | 'stop'
      | 'next'
      | 'tasks'
      | 'taken'
      | 'slots'
      | 'helpers'
      | 'finished'
      | 'failed'
      | 'kind'
      | 'scratch'
      | 'scratchBytes'
      | 'output'
      | 'slotBytes'
      | 'slotsEach'
      | 'perGroup'
      | 'values'
      | 'states'
      | 'done'
      | 'group'
      | 'claimed'
      | 'length'
  ]: number;
} = {
  /** Number of jobs; helpers wait for it to change. */
  generation: 0,
  /** 1 while helpers may join. */
  open: 1,
  /** 1 when no more tasks may start. */
  stop: 2,
  next: 3,
  tasks: 4,
  taken: 5,
  slots: 6,
  /** Helpers with a number below this may join. */
  helpers: 7,
  /** Number of finished tasks and departures; the main thread waits for it to change. */
  finished: 8,
  /** 1 + number of the first helper whose task threw; −1 while it writes its message. */
  failed: 9,
  kind: 10,
  scratch: 11,
  scratchBytes: 12,
  output: 13,
  slotBytes: 14,
  /** Slots of each thread; 0 where results are taken in order. */
  slotsEach: 15,
  /** 47 values whose meaning depends on the kind of task. */
  values: 16,
  perGroup: 63,
  /** For each helper: 1 while it is in a job. */
  states: 64,
  done: 320,
  /** For each thread: 1 + its current group. */
  group: 320 + 4096,
  /** For each group: number of started tasks, or more. */
  claimed: 320 + 4096 + 257,
  length: 320 + 4096 + 257 + 4096,
};

/** Bytes at the start of a thread's scratch memory: the first word is 0 at the start of a job, then free for the task. */
export const SCRATCH_HEADER = 64;

/** Largest numbers of helpers, slots and groups of tasks. */
export const MAX_HELPERS: number = CONTROL.done - CONTROL.states;
export const MAX_SLOTS: number = CONTROL.group - CONTROL.done;
export const MAX_GROUPS: number = CONTROL.length - CONTROL.claimed;

/** Claims the next task for a thread; −1 if none is left, −2 if no slot is free yet. */
export function claimTask(control: Int32Array, thread: number): number {
  if (Atomics.load(control, CONTROL.stop) !== 0) return -1;
  if (control[CONTROL.slotsEach] === 0) return claimNext(control);
  return slotFor(control, 0, thread) < 0 ? -2 : claimInGroups(control, thread);
}

function claimNext(control: Int32Array): number {
  for (;;) {
    const task = Atomics.load(control, CONTROL.next);
    if (task >= (control[CONTROL.tasks] as number)) return -1;
    if (task >= Atomics.load(control, CONTROL.taken) + (control[CONTROL.slots] as number)) return -2;
    if (Atomics.compareExchange(control, CONTROL.next, task, task + 1) === task) return task;
  }
}

function claimInGroups(control: Int32Array, thread: number): number {
  const [tasks, perGroup] = [control[CONTROL.tasks] as number, control[CONTROL.perGroup] as number];
  const groups = Math.ceil(tasks / perGroup);
  const claimIn = (group: number): number => {
    const begin = group * perGroup;
    const size = Math.min(perGroup, tasks - begin);
    if (Atomics.load(control, CONTROL.claimed + group) >= size) return -1;
    const at = Atomics.add(control, CONTROL.claimed + group, 1);
    control[CONTROL.group + thread] = group + 1;
    return at < size ? begin + at : -1;
  };
  const current = (control[CONTROL.group + thread] as number) - 1;
  let task = current < 0 ? -1 : claimIn(current);
  while (task < 0 && Atomics.load(control, CONTROL.next) < groups) {
    const group = Atomics.add(control, CONTROL.next, 1);
    if (group < groups) task = claimIn(group);
  }
  for (let group = groups - 1; task < 0 && group >= 0; group--) task = claimIn(group);
  return task;
}

/** Returns the slot for the result of a task; −1 if all slots of the thread are full. */
export function slotFor(control: Int32Array, task: number, thread: number): number {
  const each = control[CONTROL.slotsEach] as number;
  if (each === 0) return task % (control[CONTROL.slots] as number);
  for (let slot = thread * each; slot < (thread + 1) * each; slot++)
    if (Atomics.load(control, CONTROL.done + slot) === 0) return slot;
  return -1;
}

/** Marks the result of a task as complete. */
export function finishTask(control: Int32Array, task: number, slot: number): void {
  Atomics.store(control, CONTROL.done + slot, task + 1);
}

/**
 * How often a thread polls a word before it sleeps: waking a sleeping thread takes longer than most tasks of small images.
 */
const LOOKS = 10_000;

/** Waits until a word of the block differs from `value`, at most about so many milliseconds; false on timeout. */
export function waitForChange(control: Int32Array, at: number, value: number, milliseconds: number): boolean {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(control, at) !== value) return true;
  return Atomics.wait(control, at, value, milliseconds) !== 'timed-out';
}

/** Wakes the main thread. */
export function announce(control: Int32Array): void {
  Atomics.add(control, CONTROL.finished, 1);
  Atomics.notify(control, CONTROL.finished);
}
