import { stopEngine } from 'texton-lab/dist/compute';
import { convolveInto } from 'texton-lab/dist/compute/convolution/convolve-into';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { fullConvolution, windowOf } from '../reference/convolution';
import { image, kernel, largest } from '../reference/numbers';

afterAll(stopEngine);

describe('convolveInto', () => {
  const kernels = ['odd', 'even', 'neither'].map((symmetry, k) => kernel(k, 5, symmetry as 'even'));

  it.each([
    [33, 20],
    [32, 20],
    [450, 30],
  ])('puts every kernel’s samples in their place in every array (%i×%i)', async (width, height) => {
    const planes = [image(1, width, height), image(2, width, height), image(3, width, height)];
    const window = { x: 2, y: 2, width, height };
    const results = planes.map(() => new Float32Array(kernels.length * width * height).fill(NaN));
    await convolveInto(planes, kernels, { size: 5, window, workers: 2 }, results);
    planes.forEach((plane, n) =>
      kernels.forEach((values, k) => {
        const full = fullConvolution(plane, values, 5);
        const got = results[n]?.subarray(k * width * height, (k + 1) * width * height) ?? [];
        expect(got).toBeCloseToArray(windowOf(full, width + 4, window), { atol: 5e-7 * largest(full) });
      }),
    );
  });

  it('knows the planes of a task that has fewer pairs than the others', async () => {
    // Three pairs; of five images on one thread two pairs make a task.
    const six = Array.from({ length: 6 }, (_, k) => kernel(k, 5, 'neither'));
    const planes = [1, 2, 3, 4, 5].map((seed) => image(seed, 20, 16));
    const window = { x: 2, y: 2, width: 20, height: 16 };
    const results = planes.map(() => new Float32Array(6 * 320).fill(NaN));
    await convolveInto(planes, six, { size: 5, window, workers: 1 }, results);
    planes.forEach((plane, n) =>
      six.forEach((values, k) => {
        const full = fullConvolution(plane, values, 5);
        const got = results[n]?.subarray(k * 320, (k + 1) * 320) ?? [];
        expect(got).toBeCloseToArray(windowOf(full, 24, window), { atol: 5e-7 * largest(full) });
      }),
    );
  });

  it('has nothing to do without images or kernels', async () => {
    const window = { x: 0, y: 0, width: 1, height: 1 };
    const untouched = new Float32Array(1).fill(7);
    await convolveInto([], kernels, { size: 5, window }, []);
    await convolveInto([image(1, 3, 3)], [], { size: 5, window }, [untouched]);
    expect(untouched[0]).toBe(7);
  });

  it('gives its memory back, also when there is not enough for the results', async () => {
    const plane = image(1, 40, 40);
    const options = { size: 5, window: { x: 2, y: 2, width: 40, height: 40 } };
    const results = [new Float32Array(3 * 1600)];
    await convolveInto([plane], kernels, options, results);
    const used = await withEngine(async (on) => on.parts.used());
    await convolveInto([plane], kernels, options, results);
    expect(await withEngine(async (on) => on.parts.used())).toBe(used);
    await withEngine(async (on) => {
      const allocate = on.parts.allocate;
      // Room for the image, then none for what comes of it.
      let left = 1;
      on.parts.allocate = (bytes) => {
        if (left-- === 0) throw new RangeError('no room');
        return allocate(bytes);
      };
    });
    await expect(convolveInto([plane], kernels, options, results)).rejects.toThrow('no room');
    expect(await withEngine(async (on) => on.parts.used())).toBe(used);
  });
});
