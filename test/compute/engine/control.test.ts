import {
  claimTask,
  CONTROL,
  finishTask,
  slotFor,
  waitForChange,
} from 'texton-lab/dist/compute/engine/control';
import { describe, expect, it } from 'vitest';

function block(tasks: number, slots: number): Int32Array {
  const control = new Int32Array(CONTROL.length);
  control[CONTROL.tasks] = tasks;
  control[CONTROL.slots] = slots;
  return control;
}

describe('claimTask', () => {
  it('hands out every task once, then says that none is left', () => {
    const control = block(3, 3);
    expect([1, 2, 3, 4].map(() => claimTask(control, 0))).toEqual([0, 1, 2, -1]);
  });

  it('waits for the slot of an earlier task to be taken', () => {
    const control = block(5, 2);
    expect([1, 2, 3].map(() => claimTask(control, 1))).toEqual([0, 1, -2]);
    control[CONTROL.taken] = 1;
    expect(claimTask(control, 1)).toBe(2);
    expect(claimTask(control, 0)).toBe(-2);
  });

  it('hands out nothing after a stop', () => {
    const control = block(5, 5);
    control[CONTROL.stop] = 1;
    expect(claimTask(control, 0)).toBe(-1);
  });

  it('waits for a slot of its own where every thread has some', () => {
    const control = block(9, 4);
    control[CONTROL.slotsEach] = 2;
    control[CONTROL.perGroup] = 9;
    expect(claimTask(control, 1)).toBe(0);
    finishTask(control, 0, slotFor(control, 0, 1));
    expect(claimTask(control, 1)).toBe(1);
    finishTask(control, 1, slotFor(control, 1, 1));
    expect(Array.from(control.subarray(CONTROL.done, CONTROL.done + 4))).toEqual([0, 0, 1, 2]);
    expect(claimTask(control, 1)).toBe(-2);
    expect(claimTask(control, 0)).toBe(2);
    control[CONTROL.done + 2] = 0;
    expect(claimTask(control, 1)).toBe(3);
  });
});

describe('claimTask in groups', () => {
  it('keeps a thread with one group, then gives it a new one, then lets it help with another', () => {
    const control = block(8, 2);
    control[CONTROL.slotsEach] = 1;
    control[CONTROL.perGroup] = 3;
    // Groups: 0 … 2, 3 … 5, 6 … 7.
    expect([0, 1, 0, 1].map((thread) => claimTask(control, thread))).toEqual([0, 3, 1, 4]);
    expect([1, 1, 1].map((thread) => claimTask(control, thread))).toEqual([5, 6, 7]);
    // Thread 0 has a task left in its group, which thread 1 takes.
    expect([1, 0, 1].map((thread) => claimTask(control, thread))).toEqual([2, -1, -1]);
  });
});

describe('finishTask', () => {
  it("notes the task in its slot's place", () => {
    const control = block(9, 4);
    finishTask(control, 6, slotFor(control, 6, 1));
    expect(control[CONTROL.done + 2]).toBe(7);
  });
});

describe('waitForChange', () => {
  it('notices a change at once, and gives up after a while without one', () => {
    const control = new Int32Array(new SharedArrayBuffer(4 * CONTROL.length));
    expect(waitForChange(control, CONTROL.taken, 5, 1000)).toBe(true);
    const start = performance.now();
    expect(waitForChange(control, CONTROL.taken, 0, 20)).toBe(false);
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
  });
});
