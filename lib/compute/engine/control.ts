/**
 * Places in the block of int32 that the main thread and its helpers share.
 *
 * A job is a number of tasks. Every thread takes the next task by a compare-and-exchange on `next`. Task t leaves its
 * result in slot t mod slots and then sets done[t mod slots] to t + 1; the main thread takes results in order, so a
 * task may start only when the slot's earlier result has been taken: `next` < `taken` + `slots`.
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
      | 'values'
      | 'states'
      | 'done'
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
  /** 48 numbers that the kind of task gives a meaning to. */
  values: 16,
  /** Of each helper: 1 while it is in a job. */
  states: 64,
  done: 320,
  length: 320 + 4096,
};

/** The most helpers and slots there can be. */
export const MOST_HELPERS: number = CONTROL.done - CONTROL.states;
export const MOST_SLOTS: number = CONTROL.length - CONTROL.done;

/** Takes the next task; −1 when none is left, −2 when its slot is not free yet. */
export function claimTask(control: Int32Array): number {
  for (;;) {
    if (Atomics.load(control, CONTROL.stop) !== 0) return -1;
    const task = Atomics.load(control, CONTROL.next);
    if (task >= (control[CONTROL.tasks] as number)) return -1;
    if (task >= Atomics.load(control, CONTROL.taken) + (control[CONTROL.slots] as number)) return -2;
    if (Atomics.compareExchange(control, CONTROL.next, task, task + 1) === task) return task;
  }
}

/** Says that a task's result lies in its slot. */
export function finishTask(control: Int32Array, task: number): void {
  const slots = control[CONTROL.slots] as number;
  Atomics.store(control, CONTROL.done + (task % slots), task + 1);
}

/** Wakes the main thread. */
export function announce(control: Int32Array): void {
  Atomics.add(control, CONTROL.finished, 1);
  Atomics.notify(control, CONTROL.finished);
}
