import { filterResponses, lmFilterBank } from 'texton-lab';
import { responseMoments, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { image } from './reference/numbers';

afterAll(stopEngine);

describe('responseMoments', () => {
  const bank = lmFilterBank();
  const kernels = bank.filters.map((filter) => filter.kernel);

  it.each([
    [1, 1],
    [53, 30],
    [641, 66],
    [50, 500],
  ])('equals sums over the responses (%i×%i)', async (width, height) => {
    const planes = [image(1, width, height), image(2, width, height)];
    const got = await responseMoments(planes, kernels, { size: 49, window: { x: 24, y: 24, width, height } });
    const pixels = width * height;
    for (const [n, plane] of planes.entries()) {
      const { data } = await filterResponses(plane, bank);
      const per = kernels.map((_, k) => data.subarray(k * pixels, (k + 1) * pixels));
      const mean = per.map((r) => r.reduce((sum, v) => sum + v, 0) / pixels);
      const variance = per.map(
        (r, k) => r.reduce((sum, v) => sum + (v - (mean[k] as number)) ** 2, 0) / pixels,
      );
      const magnitude = per.map((r) => r.reduce((sum, v) => sum + Math.abs(v), 0) / pixels);
      expect(got[n]?.mean).toBeCloseToArray(mean, { atol: 1e-12 });
      expect(got[n]?.variance).toBeCloseToArray(variance, { rtol: 1e-9, atol: 1e-14 });
      expect(got[n]?.magnitude).toBeCloseToArray(magnitude, { rtol: 1e-12 });
    }
  });

  it('gives the same bits with 1, 2, 3 and 7 workers', async () => {
    const options = { size: 49, window: { x: 24, y: 24, width: 641, height: 90 } };
    const alone = await responseMoments([image(3, 641, 90)], kernels, { ...options, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await responseMoments([image(3, 641, 90)], kernels, { ...options, workers })).toEqual(alone);
  });

  it('gives nothing for no images and empty moments for no kernels', async () => {
    const options = { size: 3, window: { x: 1, y: 1, width: 4, height: 4 } };
    expect(await responseMoments([], kernels, options)).toEqual([]);
    const [none] = await responseMoments([image(1, 4, 4)], [], options);
    expect(none?.mean).toHaveLength(0);
  });
});
