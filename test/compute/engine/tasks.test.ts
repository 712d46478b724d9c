import { stopEngine } from 'texton-lab/dist/compute';
import { CONTROL } from 'texton-lab/dist/compute/engine/control';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { runTask, TASK } from 'texton-lab/dist/compute/engine/tasks';
import { nearestFields, nearestScratch } from 'texton-lab/dist/compute/nearest/nearest-task';
import { placeCentres } from 'texton-lab/dist/compute/nearest/place-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';

afterAll(stopEngine);

describe('runTask', () => {
  it("runs the job's kind of task in the slot of the task and the room of the thread", async () => {
    await withEngine(async (on) => {
      const centres = placeCentres(on, Float64Array.of(0, 10, 20), 1);
      const data = on.parts.allocate(12 * 8 * 4 + 64);
      const [slotBytes, slots, threads] = [64, 3, 3];
      const scratchBytes = Math.ceil(nearestScratch(1, 12) / 64) * 64;
      const output = on.parts.allocate(slots * slotBytes);
      const scratch = on.parts.allocate(threads * scratchBytes);
      const { int32, float32 } = on.main.views();
      float32.fill(0, data / 4, data / 4 + 96);
      // The vectors of task 7 are nearest to the third centre and the first, in turn.
      for (let i = 0; i < 12; i++) float32[data / 4 + 7 * 12 + i] = i % 2 === 0 ? 19 : 1;
      int32.fill(-7, output / 4, (output + slots * slotBytes) / 4);
      int32.fill(-7, scratch / 4, (scratch + threads * scratchBytes) / 4);
      const control = controlOf(
        nearestFields.pack({
          ...centres,
          count: 96,
          perTask: 12,
          unitBytes: 0,
          dimensions: 1,
          data,
          offsets: 0,
          maxima: 0,
          maximaCount: 0,
          weber: 0,
        }),
      );
      control[CONTROL.kind] = TASK.nearest;
      control[CONTROL.output] = output;
      control[CONTROL.slots] = slots;
      control[CONTROL.slotBytes] = slotBytes;
      control[CONTROL.scratch] = scratch;
      control[CONTROL.scratchBytes] = scratchBytes;
      runTask(on.main, control, 7, 1);
      const slot = (k: number): number[] =>
        Array.from(int32.subarray((output + k * slotBytes) / 4, (output + k * slotBytes) / 4 + 12));
      expect(slot(1)).toEqual([2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0]);
      expect([...slot(0), ...slot(2)].every((word) => word === -7)).toBe(true);
      const room = (k: number): Int32Array =>
        int32.subarray((scratch + k * scratchBytes) / 4, (scratch + (k + 1) * scratchBytes) / 4);
      expect([0, 1, 2].map((k) => room(k).every((word) => word === -7))).toEqual([true, false, true]);
    });
  });
});
