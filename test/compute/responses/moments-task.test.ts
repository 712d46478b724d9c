import { stopEngine } from 'texton-lab/dist/compute';
import { prepareConvolution, unitPlace } from 'texton-lab/dist/compute/convolution/prepare-convolution';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { momentsFields, momentsTask, MOMENTS_BYTES } from 'texton-lab/dist/compute/responses/moments-task';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';
import { fullConvolution, windowOf } from '../reference/convolution';
import { image, kernel } from '../reference/numbers';

afterAll(stopEngine);

describe('momentsTask', () => {
  const kernels = ['even', 'odd', 'neither', 'neither', 'even'].map((symmetry, k) =>
    kernel(k + 1, 5, symmetry as 'even'),
  );

  it.each([
    [23, 17],
    [3, 9],
    [1301, 20],
  ])('sums what every pair of kernels leaves of every unit (%i × %i)', async (width, height) => {
    const planes = [image(1, width, height), image(2, width, height)];
    const window = { x: 2, y: 2, width, height };
    await withEngine(async (on) => {
      const prepared = await prepareConvolution(on, planes, { kernels, size: 5, window }, {});
      const perTask = 2;
      const job = prepared.job(0, prepared.units, perTask);
      const { int32, float64 } = on.main.views();
      const masks = on.parts.allocate(64);
      int32.set([-1, -1, -1, -1, ...[-1, 0, 0, 0], ...[-1, -1, 0, 0], ...[-1, -1, -1, 0]], masks / 4);
      const sizes = on.parts.allocate(8 * prepared.units);
      const places = Array.from({ length: prepared.units }, (_, unit) => unitPlace(prepared, unit));
      places.forEach((place, unit) => int32.set([place.height, place.width], sizes / 4 + 2 * unit));
      const output = on.parts.allocate(2 * perTask * MOMENTS_BYTES);
      const scratch = on.parts.allocate(job.scratchBytes + job.slotBytes + 64);
      int32[scratch / 4] = 0;
      const values = { ...prepared.values(0, perTask), convolveBytes: job.scratchBytes, sizes, masks };
      const control = controlOf(momentsFields.pack(values));
      const tasksPerUnit = Math.ceil(prepared.pairs.length / perTask);
      for (let task = 0; task < job.tasks; task++) {
        float64.fill(NaN, output / 8, (output + 2 * perTask * MOMENTS_BYTES) / 8);
        momentsTask(on.main, control, { task, output, scratch });
        const place = places[Math.floor(task / tasksPerUnit)];
        if (!place) throw new Error('no such unit');
        const first = (task % tasksPerUnit) * perTask;
        prepared.pairs.slice(first, first + perTask).forEach((pair, p) =>
          [pair.first, pair.second].forEach((k, part) => {
            if (k === undefined) return;
            const full = fullConvolution(
              planes[place.image] ?? image(0, 1, 1),
              kernels[k] ?? kernel(0, 5, 'even'),
              5,
            );
            const here = { ...place, x: window.x + place.x, y: window.y + place.y };
            const samples = windowOf(full, width + 4, here);
            const sum = (of: (v: number) => number): number =>
              samples.reduce((all, v) => all + of(v), 0) / samples.length;
            const at = (output + (part * perTask + p) * MOMENTS_BYTES) / 8;
            const got = [0, 2, 4].map(
              (n) => ((float64[at + n] as number) + (float64[at + n + 1] as number)) / samples.length,
            );
            expect(got).toBeCloseToArray([sum((v) => v), sum((v) => v * v), sum(Math.abs)], { atol: 2e-6 });
          }),
        );
      }
      prepared.release();
    });
  });
});
