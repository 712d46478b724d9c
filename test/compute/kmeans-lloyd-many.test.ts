import { kmeansLloyd, kmeansLloydMany, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from './reference/numbers';

afterAll(stopEngine);

describe('kmeansLloydMany', () => {
  it.each([300, 8300])('gives for each set of %i vectors what it gives alone', async (count) => {
    const sets = [1, 2, 3].map((seed) => ({ count, dimensions: 6, data: numbers(seed, count * 6) }));
    const starts = [4, 5, 6].map((seed) => Float64Array.from(numbers(seed, 5 * 6)));
    const options = { maxIterations: 12 };
    const alone = [];
    for (const [k, set] of sets.entries())
      alone.push(await kmeansLloyd(set, starts[k] as Float64Array, options));
    for (const workers of [1, 2, 3, 7])
      expect(await kmeansLloydMany(sets, starts, { ...options, workers })).toEqual(alone);
  });

  it('gives the same where a single fit is shared among threads and several are not', async () => {
    const [count, dimensions] = [2500, 36];
    const sets = [1, 2].map((seed) => ({ count, dimensions, data: numbers(seed, count * dimensions) }));
    const starts = sets.map(({ data }) => Float64Array.from(data.subarray(0, 50 * dimensions)));
    const options = { maxIterations: 15 };
    const together = await kmeansLloydMany(sets, starts, options);
    for (const workers of [1, 2, 3])
      for (const [k, set] of sets.entries()) {
        const start = starts[k] as Float64Array;
        expect(await kmeansLloyd(set, start, { ...options, workers })).toEqual(together[k]);
        expect(await kmeansLloydMany([set], [start], { ...options, workers })).toEqual([together[k]]);
      }
  });

  it('takes any number of iterations as their most', async () => {
    const set = { count: 300, dimensions: 6, data: numbers(1, 300 * 6) };
    const start = Float64Array.from(numbers(4, 5 * 6));
    const [fit] = await kmeansLloydMany([set], [start], { maxIterations: 1e12 });
    expect(fit).toEqual(await kmeansLloyd(set, start));
  });

  it('takes large fits step by step, so that they can be interrupted', async () => {
    const data = numbers(5, 8000 * 8);
    const set = { count: 8000, dimensions: 8, data };
    const start = Float64Array.from(data.subarray(0, 200 * 8));
    const control = new AbortController();
    const call = kmeansLloydMany([set, set], [start, start], {
      signal: control.signal,
      onProgress: () => control.abort(new Error('enough')),
    });
    await expect(call).rejects.toThrow('enough');
  });

  it('gives nothing for no sets', async () => {
    expect(await kmeansLloydMany([], [])).toEqual([]);
  });

  it('refuses sets of different sizes and too few starts', async () => {
    const set = { count: 10, dimensions: 2, data: numbers(1, 20) };
    const start = new Float64Array(4);
    const message =
      'kmeansLloydMany: sets, starts and tolerances must have the same length, and sets and starts the same size';
    await expect(kmeansLloydMany([set, { ...set, count: 9 }], [start, start])).rejects.toThrow(message);
    await expect(kmeansLloydMany([set, set], [start])).rejects.toThrow(message);
    await expect(kmeansLloydMany([set, set], [start, new Float64Array(6)])).rejects.toThrow(message);
  });
});
