import { stopEngine } from 'texton-lab/dist/compute';
import { spectraFields, spectraScratch, spectraTask } from 'texton-lab/dist/compute/convolution/spectra-task';
import { pairTableBytes, writePair } from 'texton-lab/dist/compute/convolution/pair-table';
import { transformPlan } from 'texton-lab/dist/compute/convolution/transform-plan';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { controlOf } from '../reference/control';
import { dft2, signalOf } from '../reference/fourier';
import { kernel } from '../reference/numbers';

afterAll(stopEngine);

/** kernel a + i·kernel b around the origin, folded at the edges. */
function laidOut(a: Float64Array, b: Float64Array | undefined, size: number, rows: number, cols: number) {
  const sum = signalOf(rows * cols, () => [0, 0]);
  const half = Math.floor((size - 1) / 2);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const at = ((y - half + 4 * rows) % rows) * cols + ((x - half + 4 * cols) % cols);
      sum.re[at] = (sum.re[at] as number) + (a[y * size + x] as number);
      sum.im[at] = (sum.im[at] as number) + (b?.[y * size + x] ?? 0);
    }
  return sum;
}

describe('spectraTask', () => {
  it.each([
    { rows: 12, cols: 10, size: 5, symmetries: ['even', 'odd'], real: true },
    { rows: 12, cols: 10, size: 5, symmetries: ['neither', 'neither'], real: false },
    { rows: 16, cols: 9, size: 4, symmetries: ['neither'], real: false },
    // Kernels larger than the transform fold around its edges.
    { rows: 5, cols: 8, size: 9, symmetries: ['even', 'odd'], real: true },
    { rows: 20, cols: 20, size: 7, symmetries: ['even'], real: true },
  ] as const)('gives the spectrum of a + i·b over 2·rows·cols ($rows × $cols, $symmetries)', async (c) => {
    const { rows, cols, size, symmetries, real } = c;
    const kernels = symmetries.map((symmetry, k) => kernel(k + 1, size, symmetry));
    await withEngine(async (on) => {
      const [down, across] = [transformPlan(on, rows), transformPlan(on, cols)];
      const groups = Math.ceil(cols / 4);
      const source = on.parts.allocate(2 * size * size * 4);
      const sums = on.parts.allocate(16);
      const table = on.parts.allocate(pairTableBytes(2));
      const to = on.parts.allocate(groups * rows * 32);
      const scratch = on.parts.allocate(spectraScratch(rows, cols));
      const { int32, float32, float64 } = on.main.views();
      // Sums that only a reader of the table of sums can know.
      const marked = kernels.map((_, k) => 100 * (k + 1));
      float64.set(marked, sums / 8);
      kernels.forEach((values, k) => float32.set(values, source / 4 + k * size * size));
      // The task is the second of the table.
      writePair(int32, table, 1, { first: 0, second: kernels.length === 2 ? 1 : -1, spectrum: to, real });
      const control = controlOf(
        spectraFields.pack({
          ...{ rowPlan: down.address, rowStages: down.stages, rows },
          ...{ colPlan: across.address, colStages: across.stages, cols },
          ...{ kernels: source, sums, size, pairs: table },
        }),
      );
      spectraTask(on.main, control, { task: 1, output: 0, scratch });
      const scale = 1 / (2 * rows * cols);
      const { re, im } = dft2(laidOut(kernels[0] as Float64Array, kernels[1], size, rows, cols), cols, -1);
      const words = real ? 4 : 8;
      const got = signalOf(rows * cols, (i) => {
        const [ky, kx] = [Math.floor(i / cols), i % cols];
        const element = to / 4 + (Math.floor(kx / 4) * rows + ky) * words + (kx % 4);
        return [float32[element] as number, real ? 0 : (float32[element + 4] as number)];
      });
      expect(got.re[0]).toBe(Math.fround(scale * 100));
      if (!real) expect(got.im[0]).toBe(Math.fround(scale * (marked[1] ?? 0)));
      const tolerance = { atol: 1e-6 * scale * size * size };
      expect(got.re.subarray(1)).toBeCloseToArray(
        re.subarray(1).map((v) => scale * v),
        tolerance,
      );
      expect(got.im.subarray(1)).toBeCloseToArray(
        im.subarray(1).map((v) => scale * v),
        tolerance,
      );
    });
  });
});
