import fc from 'fast-check';
import { convolveBank, startEngine, stopEngine } from 'texton-lab/dist/compute';
import { lmFilterBank } from 'texton-lab';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { fullConvolution, windowOf } from './reference/convolution';
import { firstDifference, image, kernel, largest } from './reference/numbers';

afterAll(stopEngine);

const symmetry = fc.constantFrom('even' as const, 'odd' as const, 'neither' as const);

/** Holds every kernel's result to the definition, within 5e-7 of the largest value of the full convolution. */
async function compare(
  plane: { width: number; height: number; data: Float32Array },
  kernels: Float64Array[],
  size: number,
  window: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const got = await convolveBank(plane, kernels, { size, window, workers: 2 });
  const pixels = window.width * window.height;
  const fulls = kernels.map((values) => fullConvolution(plane, values, size));
  const atol = 5e-7 * Math.max(...fulls.map(largest));
  fulls.forEach((full, k) => {
    const expected = windowOf(full, plane.width + size - 1, window);
    expect(got.subarray(k * pixels, (k + 1) * pixels)).toBeCloseToArray(expected, { atol });
  });
}

describe('convolveBank', () => {
  afterEach(() => startEngine({ fused: true }));

  it('returns the window of the full convolution that was asked for', async () => {
    const plane = { width: 2, height: 1, data: Float32Array.of(1, 10) };
    const kernels = [
      Float64Array.of(0, 0, 0, 1, 2, 3, 0, 0, 0),
      Float64Array.of(0, 0, 0, 0, 0, 0, 1, 0, 0),
      Float64Array.of(0, 5, 0, 0, 0, 0, 0, 0, 0),
    ];
    const full = await convolveBank(plane, kernels, {
      size: 3,
      window: { x: 0, y: 0, width: 4, height: 3 },
    });
    // [1, 10] convolved with [1, 2, 3] is [1, 12, 23, 30], in the kernel's middle row.
    expect(full.subarray(0, 12)).toBeCloseToArray([0, 0, 0, 0, 1, 12, 23, 30, 0, 0, 0, 0], { atol: 1e-5 });
    expect(full.subarray(12, 24)).toBeCloseToArray([0, 0, 0, 0, 0, 0, 0, 0, 1, 10, 0, 0], { atol: 1e-5 });
    expect(full.subarray(24, 36)).toBeCloseToArray([0, 5, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0], { atol: 1e-5 });
    const part = await convolveBank(plane, kernels, {
      size: 3,
      window: { x: 1, y: 1, width: 2, height: 1 },
    });
    expect(part).toBeCloseToArray([12, 23, 0, 0, 0, 0], { atol: 1e-5 });
  });

  it.each([true, false])('equals the definition for any sizes and symmetries (fused: %s)', async (fused) => {
    startEngine({ fused });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(symmetry, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('same', 'full', 'valid'),
        async (width, height, size, symmetries, border) => {
          const kernels = symmetries.map((s, k) => kernel(k + 1, size, s));
          const half = Math.floor(size / 2);
          const full = { x: 0, y: 0, width: width + size - 1, height: height + size - 1 };
          const inside = {
            x: size - 1,
            y: size - 1,
            width: Math.max(1, width - size + 1),
            height: Math.max(1, height - size + 1),
          };
          const window = { same: { x: half, y: half, width, height }, full, valid: inside }[border];
          await compare(image(width + height, width, height), kernels, size, window ?? full);
        },
      ),
      { numRuns: 60, seed: 2 },
    );
  });

  it('equals the definition for an image smaller than the kernels', async () => {
    const kernels = [kernel(1, 49, 'even'), kernel(2, 49, 'odd'), kernel(3, 49, 'even')];
    for (const [width, height] of [
      [1, 1],
      [3, 40],
      [26, 5],
    ] as const)
      await compare(image(9, width, height), kernels, 49, { x: 24, y: 24, width, height });
  });

  it('gives the same values when the image is cut into tiles', async () => {
    const kernels = [kernel(1, 31, 'even'), kernel(2, 31, 'odd'), kernel(3, 31, 'neither')];
    await compare(image(3, 431, 30), kernels, 31, { x: 15, y: 15, width: 431, height: 30 });
    await compare(image(4, 420, 433), kernels.slice(0, 2), 31, { x: 30, y: 30, width: 390, height: 403 });
  });

  it.each([
    [50, 50],
    [131, 77],
    [700, 433],
  ])('gives the same bits with 1, 2, 3 and 7 workers (%i×%i)', async (width, height) => {
    const kernels = lmFilterBank().filters.map((filter) => filter.kernel);
    const plane = image(5, width, height);
    const window = { x: 24, y: 24, width, height };
    const alone = await convolveBank(plane, kernels, { size: 49, window, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(firstDifference(await convolveBank(plane, kernels, { size: 49, window, workers }), alone)).toBe(
        -1,
      );
  });

  it('answers a constant image with nothing where kernels sum to zero and see no edge', async () => {
    const values = kernel(1, 9, 'even');
    const mean = values.reduce((a, b) => a + b) / values.length;
    const zeroMean = values.map((v) => v - mean);
    const plane = { width: 40, height: 30, data: new Float32Array(1200).fill(0.7) };
    const window = { x: 8, y: 8, width: 32, height: 22 };
    const got = await convolveBank(plane, [zeroMean, kernel(2, 9, 'odd')], { size: 9, window });
    expect(largest(got)).toBeLessThan(1e-12);
  });

  it('writes into an array of the right length', async () => {
    const plane = image(6, 20, 20);
    const options = { size: 5, window: { x: 2, y: 2, width: 20, height: 20 } };
    const kernels = [kernel(1, 5, 'even')];
    const into = new Float32Array(400).fill(7);
    expect(await convolveBank(plane, kernels, { ...options, into })).toBe(into);
    expect(into).toEqual(await convolveBank(plane, kernels, options));
    await expect(convolveBank(plane, kernels, { ...options, into: new Float32Array(5) })).rejects.toThrow(
      'convolveBank: into must have 400 values, got 5',
    );
  });

  it('leaves the image and the kernels as they were', async () => {
    const plane = image(6, 20, 20);
    const before = plane.data.slice();
    const kernels = [kernel(1, 5, 'even')];
    const kept = (kernels[0] as Float64Array).slice();
    await convolveBank(plane, kernels, { size: 5, window: { x: 4, y: 4, width: 16, height: 16 } });
    expect(plane.data).toEqual(before);
    expect(kernels[0]).toEqual(kept);
  });

  it('rejects with the reason of a signal that is raised before or meanwhile', async () => {
    const plane = image(7, 600, 600);
    const kernels = lmFilterBank().filters.map((filter) => filter.kernel);
    const window = { x: 24, y: 24, width: 600, height: 600 };
    await expect(
      convolveBank(plane, kernels, { size: 49, window, signal: AbortSignal.abort(new Error('no more')) }),
    ).rejects.toThrow('no more');
    const control = new AbortController();
    const call = convolveBank(plane, kernels, {
      size: 49,
      window,
      signal: control.signal,
      onProgress: () => control.abort(new Error('enough')),
    });
    // Not the result itself: to print 17 million numbers takes gigabytes.
    await expect(call.then(() => 'a result')).rejects.toThrow('enough');
    // And the engine goes on.
    await compare(image(3, 30, 30), [kernel(1, 5, 'even')], 5, { x: 2, y: 2, width: 30, height: 30 });
  });

  it('reports progress that grows up to the number of kernels', async () => {
    const seen: number[] = [];
    const kernels = lmFilterBank().filters.map((filter) => filter.kernel);
    await convolveBank(image(7, 60, 60), kernels, {
      size: 49,
      window: { x: 24, y: 24, width: 60, height: 60 },
      onProgress: (done, total) => {
        expect(total).toBe(48);
        seen.push(done);
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(48);
  });
});
