import { claimTask, CONTROL, finishTask } from 'texton-lab/dist/compute/engine/control';
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
    expect([1, 2, 3, 4].map(() => claimTask(control))).toEqual([0, 1, 2, -1]);
  });

  it('waits for the slot of an earlier task to be taken', () => {
    const control = block(5, 2);
    expect([1, 2, 3].map(() => claimTask(control))).toEqual([0, 1, -2]);
    control[CONTROL.taken] = 1;
    expect(claimTask(control)).toBe(2);
    expect(claimTask(control)).toBe(-2);
  });

  it('hands out nothing after a stop', () => {
    const control = block(5, 5);
    control[CONTROL.stop] = 1;
    expect(claimTask(control)).toBe(-1);
  });
});

describe('finishTask', () => {
  it("notes the task in its slot's place", () => {
    const control = block(9, 4);
    finishTask(control, 6);
    expect(control[CONTROL.done + 2]).toBe(7);
  });
});
