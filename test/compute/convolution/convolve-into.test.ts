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

  it('keeps no room for results of threads that a job does not get, nor much for those of many', async () => {
    const one = [kernel(1, 5, 'neither')];
    const bytes = async (
      kernels_: readonly Float64Array[],
      side: number,
      workers: number,
    ): Promise<number> => {
      stopEngine();
      const window = { x: 2, y: 2, width: side, height: side };
      const results = [new Float32Array(kernels_.length * side * side)];
      await convolveInto([image(1, side, side)], kernels_, { size: 5, window, workers }, results);
      return withEngine(async (on) => on.memory.buffer.byteLength);
    };
    expect(await bytes(one, 380, 64)).toBe(await bytes(one, 380, 1));
    const many = Array.from({ length: 40 }, (_, k) => kernel(k, 5, 'neither'));
    // A plane of 360 kB: 40 threads with three slots of two planes would fill 86 MB.
    expect((await bytes(many, 300, 40)) - (await bytes(many, 300, 1))).toBeLessThan(80 * 2 ** 20);
  });

  it('says of several images how many are complete, of a single one how many kernels', async () => {
    const several = [1, 2, 3, 4].map((seed) => image(seed, 150, 150));
    const window = { x: 2, y: 2, width: 150, height: 150 };
    const results = several.map(() => new Float32Array(3 * 22500).fill(NaN));
    const seen: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(12);
      expect(results.filter((r) => !r.includes(NaN))).toHaveLength(done / 3);
      seen.push(done);
    };
    await convolveInto(several, kernels, { size: 5, window, workers: 2, onProgress }, results);
    expect(seen).toEqual([3, 6, 9, 12]);
    const alone: number[] = [];
    const options = { size: 5, window, onProgress: (done: number) => alone.push(done) };
    await convolveInto(several.slice(0, 1), kernels, options, results.slice(0, 1));
    expect(alone.at(-1)).toBe(3);
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
