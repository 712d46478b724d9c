/**
 * Places in the block of int32 that the main thread and its helpers share.
 *
 * A job is a number of tasks, which the threads claim by atomic operations. A task leaves its result in a slot and then
 * sets the slot's place in `done` to 1 + its number; the main thread takes the results.
 *
 * Where results are taken in order, task t has slot t mod slots, and may start only when the slot's earlier result has
 * been taken: `next` < `taken` + `slots`. Where they are taken as they come, every thread has `slotsEach` slots of its
 * own, and starts a task when one of them is free: its place in `done` is 0. It stays with one group of `perGroup` tasks
 * as long as it can, then begins a new one, and when there is none helps with another's; `next` counts groups then.
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
  /** Counts jobs; helpers wait for it to change. */
  generation: 0,
  /** 1 while helpers may join. */
  open: 1,
  /** 1 when no further task shall be started. */
  stop: 2,
  next: 3,
  tasks: 4,
  taken: 5,
  slots: 6,
  /** Helpers with a number below this may join. */
  helpers: 7,
  /** Counts finished tasks and departures; the main thread waits for it to change. */
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
  /** 47 numbers that the kind of task gives a meaning to. */
  values: 16,
  perGroup: 63,
  /** Of each helper: 1 while it is in a job. */
  states: 64,
  done: 320,
  /** Of each thread: 1 + the group that it is at. */
  group: 320 + 4096,
  /** Of each group: how many of its tasks have been begun, or more. */
  claimed: 320 + 4096 + 257,
  length: 320 + 4096 + 257 + 4096,
};

/** Bytes at the start of a thread's room: its first word is 0 when a job starts, and then the task's to use. */
export const SCRATCH_HEADER = 64;

/** The most helpers, slots and groups of tasks there can be. */
export const MAX_HELPERS: number = CONTROL.done - CONTROL.states;
export const MAX_SLOTS: number = CONTROL.group - CONTROL.done;
export const MAX_GROUPS: number = CONTROL.length - CONTROL.claimed;

/** Takes the next task for a thread; −1 when none is left, −2 when there is no slot free for it yet. */
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

/** The slot that a thread puts a task's result into; −1 when each of its own is full. */
export function slotFor(control: Int32Array, task: number, thread: number): number {
  const each = control[CONTROL.slotsEach] as number;
  if (each === 0) return task % (control[CONTROL.slots] as number);
  for (let slot = thread * each; slot < (thread + 1) * each; slot++)
    if (Atomics.load(control, CONTROL.done + slot) === 0) return slot;
  return -1;
}

/** Says that a task's result lies in a slot. */
export function finishTask(control: Int32Array, task: number, slot: number): void {
  Atomics.store(control, CONTROL.done + slot, task + 1);
}

/**
 * How often a thread looks whether a word has changed before it sleeps: a sleeping thread takes longer to wake than most
 * tasks of small images take to be done.
 */
const LOOKS = 10_000;

/** Waits until a word of the block is no longer `value`, at most about so many milliseconds; false when it still is. */
export function waitForChange(control: Int32Array, at: number, value: number, milliseconds: number): boolean {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(control, at) !== value) return true;
  return Atomics.wait(control, at, value, milliseconds) !== 'timed-out';
}

/** Wakes the main thread. */
export function announce(control: Int32Array): void {
  Atomics.add(control, CONTROL.finished, 1);
  Atomics.notify(control, CONTROL.finished);
}
