import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { convolveTask } from 'texton-lab/dist/compute/convolution/convolve-task';
import { prepareConvolution, unitPlace } from 'texton-lab/dist/compute/convolution/prepare-convolution';
import { CONTROL } from 'texton-lab/dist/compute/engine/control';
import { withEngine, type Engine } from 'texton-lab/dist/compute/engine/engine';
import type { Machine } from 'texton-lab/dist/compute/engine/machine';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';
import { fullConvolution, windowOf } from '../reference/convolution';
import { image, kernel, largest } from '../reference/numbers';

afterAll(stopEngine);

/** The engine's main thread, counting how often the kernels are called. */
function counting(on: Engine): { machine: Machine; calls: Record<string, number> } {
  const calls: Record<string, number> = {};
  const kernels = Object.fromEntries(
    Object.entries(on.main.kernels).map(([name, kernel_]) => [
      name,
      (values: never) => {
        calls[name] = (calls[name] ?? 0) + 1;
        (kernel_ as (v: unknown) => void)(values);
      },
    ]),
  ) as unknown as Machine['kernels'];
  return { machine: { kernels, views: on.main.views }, calls };
}

describe('convolveTask', () => {
  const symmetries = ['even', 'odd', 'neither', 'neither', 'even'] as const;
  const kernels = symmetries.map((symmetry, k) => kernel(k + 1, 7, symmetry));

  it.each([
    { width: 26, height: 19, fused: true, copied: false },
    { width: 26, height: 19, fused: false, copied: false },
    { width: 1430, height: 40, fused: true, copied: false },
    { width: 26, height: 19, fused: true, copied: true },
    { width: 25, height: 18, fused: false, copied: true },
    { width: 1430, height: 41, fused: true, copied: true },
  ])(
    'convolves a unit with some pairs ($width × $height, fused: $fused, copied: $copied)',
    async ({ width, height, fused, copied }) => {
      startEngine({ fused });
      const planes = [image(1, width, height), image(2, width, height)];
      const window = { x: 1, y: 3, width: width + 4, height };
      await withEngine(async (on) => {
        const prepared = await prepareConvolution(on, planes, { kernels, size: 7, window, copied }, {});
        const perTask = 2;
        const { layout } = prepared;
        const job = prepared.job(0, prepared.units, perTask);
        const output = on.parts.allocate(job.slotBytes);
        const scratch = on.parts.allocate(job.scratchBytes);
        const { int32, float32 } = on.main.views();
        int32[scratch / 4] = 0;
        const control = controlOf(job.values);
        const tasksPerUnit = job.tasks / prepared.units;
        for (let task = 0; task < job.tasks; task++) {
          float32.fill(NaN, output / 4, (output + job.slotBytes) / 4);
          convolveTask(on.main, control, { task, output, scratch });
          const place = unitPlace(prepared, Math.floor(task / tasksPerUnit));
          const firstPair = (task % tasksPerUnit) * perTask;
          prepared.pairs.slice(firstPair, firstPair + perTask).forEach((pair, p) =>
            [pair.first, pair.second].forEach((k, part) => {
              if (k === undefined) return;
              const full = fullConvolution(
                planes[place.image] ?? image(0, 1, 1),
                kernels[k] as Float64Array,
                7,
              );
              const here = { ...place, x: window.x + place.x, y: window.y + place.y };
              const expected = windowOf(full, width + 6, here);
              const samples = (output + (part * perTask + p) * layout.planeBytes) / 4;
              const got = expected.map((_, i) => {
                const [y, x] = [Math.floor(i / place.width), i % place.width];
                return float32[samples + y * layout.width + x] as number;
              });
              expect(got).toBeCloseToArray(expected, { atol: 5e-7 * largest(full) });
            }),
          );
        }
        on.parts.free(output);
        on.parts.free(scratch);
        prepared.release();
      });
    },
  );

  it('transforms an image once for all its tasks, and again after another image', async () => {
    await withEngine(async (on) => {
      const planes = [image(1, 20, 20), image(2, 20, 20)];
      const window = { x: 3, y: 3, width: 20, height: 20 };
      const prepared = await prepareConvolution(on, planes, { kernels, size: 7, window }, {});
      const job = prepared.job(0, 2, 1);
      const output = on.parts.allocate(job.slotBytes);
      const scratch = on.parts.allocate(job.scratchBytes);
      on.main.views().int32[scratch / 4] = 0;
      const { machine, calls } = counting(on);
      const control = controlOf(job.values);
      for (const task of [0, 1, 2]) convolveTask(machine, control, { task, output, scratch });
      expect(calls).toMatchObject({ forwardRows: 1, inverseRows: 3 });
      for (const task of [3, 4, 0]) convolveTask(machine, control, { task, output, scratch });
      expect(calls).toMatchObject({ forwardRows: 3, inverseRows: 6 });
      prepared.release();
    });
  });

  it('ends after the pair it is at when the job is stopped', async () => {
    await withEngine(async (on) => {
      const window = { x: 3, y: 3, width: 20, height: 20 };
      const prepared = await prepareConvolution(on, [image(1, 20, 20)], { kernels, size: 7, window }, {});
      const job = prepared.job(0, 1, 3);
      const output = on.parts.allocate(job.slotBytes);
      const scratch = on.parts.allocate(job.scratchBytes);
      on.main.views().int32[scratch / 4] = 0;
      const { machine, calls } = counting(on);
      const control = controlOf(job.values);
      control[CONTROL.stop] = 1;
      convolveTask(machine, control, { task: 0, output, scratch });
      expect(calls.inverseRows).toBe(1);
      prepared.release();
    });
  });
});
