import { convolveBank, convolveBankMany, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { image, kernel } from './reference/numbers';

afterAll(stopEngine);

describe('convolveBankMany', () => {
  const kernels = [kernel(1, 7, 'even'), kernel(2, 7, 'odd'), kernel(3, 7, 'even')];

  it('gives for each image the bits that it gives alone, with any number of workers', async () => {
    const planes = Array.from({ length: 9 }, (_, seed) => image(seed, 33, 21));
    const options = { size: 7, window: { x: 3, y: 3, width: 33, height: 21 } };
    const alone = [];
    for (const plane of planes) alone.push(await convolveBank(plane, kernels, options));
    for (const workers of [1, 2, 3, 7])
      expect(await convolveBankMany(planes, kernels, { ...options, workers })).toEqual(alone);
  });

  it('runs calls that overlap one after the other', async () => {
    const options = { size: 7, window: { x: 0, y: 0, width: 46, height: 46 } };
    const planes = [image(1, 40, 40), image(2, 40, 40)] as const;
    const [first, second] = await Promise.all([
      convolveBank(planes[0], kernels, options),
      convolveBank(planes[1], kernels, options),
    ]);
    expect([first, second]).toEqual(await convolveBankMany(planes, kernels, options));
  });

  it('gives nothing for no images', async () => {
    const options = { size: 7, window: { x: 0, y: 0, width: 1, height: 1 } };
    expect(await convolveBankMany([], kernels, options)).toEqual([]);
  });

  it('refuses images of different sizes', async () => {
    const options = { size: 7, window: { x: 0, y: 0, width: 1, height: 1 } };
    await expect(convolveBankMany([image(1, 4, 5), image(1, 5, 4)], kernels, options)).rejects.toThrow(
      /convolveBankMany: planes.*got 4×5 and 5×4$/,
    );
  });

  it('writes into given arrays, and refuses too few or too short ones', async () => {
    const planes = [1, 2].map((seed) => image(seed, 9, 7));
    const options = { size: 7, window: { x: 3, y: 3, width: 9, height: 7 } };
    const into = planes.map(() => new Float32Array(189));
    const found = await convolveBankMany(planes, kernels, { ...options, into });
    expect(found[1]).toBe(into[1]);
    expect(found).toEqual(await convolveBankMany(planes, kernels, options));
    for (const wrong of [into.slice(1), [new Float32Array(189), new Float32Array(188)]])
      await expect(convolveBankMany(planes, kernels, { ...options, into: wrong })).rejects.toThrow(
        'convolveBankMany: into must have 2 arrays of 189 values, got',
      );
  });
});
