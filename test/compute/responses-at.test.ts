import { lmFilterBank } from 'texton-lab';
import { convolveBank, responsesAt, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { image } from './reference/numbers';

afterAll(stopEngine);

const kernels = lmFilterBank().filters.map((filter) => filter.kernel);

describe('responsesAt', () => {
  it.each([
    [50, 41],
    [640, 60],
  ])('has the same values as the whole responses (%i×%i)', async (width, height) => {
    const planes = [image(1, width, height), image(2, width, height)];
    const last = width * height - 1;
    const pixels = [Int32Array.of(0, last, 7, width, last - width), Int32Array.of(3, 3)];
    const options = { size: 49, window: { x: 24, y: 24, width, height } };
    const whole = await Promise.all(planes.map((plane) => convolveBank(plane, kernels, options)));
    for (const workers of [1, 2, 7]) {
      const some = await responsesAt(planes, kernels, { ...options, pixels, workers });
      some.forEach((values, n) => {
        const list = pixels[n] as Int32Array;
        const all = whole[n] as Float32Array;
        const expected = kernels.flatMap((_, k) => Array.from(list, (i) => all[k * width * height + i]));
        expect(Array.from(values)).toEqual(expected);
      });
    }
  });

  it('names a pixel outside the window', async () => {
    const options = { size: 49, window: { x: 24, y: 24, width: 20, height: 20 } };
    await expect(
      responsesAt([image(1, 20, 20)], kernels, { ...options, pixels: [Int32Array.of(400)] }),
    ).rejects.toThrow('responsesAt: pixels must lie in [0, 399], got 400');
  });
});
