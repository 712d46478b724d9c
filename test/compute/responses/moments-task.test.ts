import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { momentsFields, momentsTask, MOMENTS_BYTES } from 'texton-lab/dist/compute/responses/moments-task';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

describe('momentsTask', () => {
  it('sums the samples of one plane of one unit and no others', async () => {
    await withEngine(async (on) => {
      const [planes, rowBytes, planeBytes] = [3, 32, 320];
      const unitBytes = planes * planeBytes + 64;
      const address = on.parts.allocate(2 * unitBytes);
      const [offsets, sizes] = [on.parts.allocate(64), on.parts.allocate(64)];
      const [masks, output] = [on.parts.allocate(64), on.parts.allocate(MOMENTS_BYTES)];
      const { int32, float32, float64 } = on.main.views();
      float32.set(numbers(1, (2 * unitBytes) / 4), address / 4);
      int32.set([2 * planeBytes, 0, planeBytes], offsets / 4);
      // Unit 0: 10 rows of 8; unit 1: 7 rows of 5.
      int32.set([10, 8, 7, 5], sizes / 4);
      int32.set([-1, -1, -1, -1, ...[-1, 0, 0, 0], ...[-1, -1, 0, 0], ...[-1, -1, -1, 0]], masks / 4);
      const control = controlOf(
        momentsFields.pack({ planes, address, unitBytes, offsets, rowBytes, sizes, masks }),
      );
      for (let task = 0; task < 6; task++) {
        momentsTask(on.main, control, { task, output, scratch: 0 });
        const unit = Math.floor(task / 3);
        const [rows, width] = unit === 0 ? [10, 8] : [7, 5];
        const plane = address + unit * unitBytes + ([2, 0, 1][task % 3] as number) * planeBytes;
        const samples: number[] = [];
        for (let y = 0; y < (rows as number); y++)
          for (let x = 0; x < (width as number); x++)
            samples.push(float32[(plane + y * rowBytes) / 4 + x] as number);
        const sum = (of: (v: number) => number): number => samples.reduce((all, v) => all + of(v), 0);
        const got = [0, 2, 4].map(
          (k) => (float64[output / 8 + k] as number) + (float64[output / 8 + k + 1] as number),
        );
        expect(got).toBeCloseToArray([sum((v) => v), sum((v) => v * v), sum(Math.abs)], { atol: 1e-13 });
      }
    });
  });
});
