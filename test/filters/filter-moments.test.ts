import { filterMoments, filterResponses, lmFilterBank, type Plane } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const bank = lmFilterBank({ size: 9 });
const planes = [0, 1].map((label) => formulaTexture(label, 0, 21));

describe('filterMoments', () => {
  it.each(['zero', 'reflect', 'valid'] as const)(
    "measures what the responses with border '%s' come to",
    async (border) => {
      const found = await filterMoments(planes, bank, { border });
      for (const [i, plane] of planes.entries()) {
        const { data, width, height } = await filterResponses(plane, bank, { border });
        const plain = bank.filters.map((_, k) => {
          const values = Array.from(data.subarray(k * width * height, (k + 1) * width * height));
          const average = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
          const mean = average(values);
          return [mean, average(values.map((v) => (v - mean) ** 2)), average(values.map(Math.abs))];
        });
        const { mean, variance, magnitude } = found[i] as NonNullable<(typeof found)[number]>;
        const got = bank.filters.flatMap((_, k) => [mean[k], variance[k], magnitude[k]] as number[]);
        expect(got).toBeCloseToArray(plain.flat(), { atol: 1e-12, rtol: 1e-9 });
      }
    },
  );

  it('gives the same numbers with any number of workers', async () => {
    const one = await filterMoments(planes, bank, { workers: 1 });
    for (const workers of [2, 3, 7]) expect(await filterMoments(planes, bank, { workers })).toEqual(one);
  });

  it('keeps the order of images of different sizes', async () => {
    const mixed = [formulaTexture(2, 0, 13), ...planes];
    const found = await filterMoments(mixed, bank);
    expect(found[0]).toEqual((await filterMoments([mixed[0] as Plane], bank))[0]);
    expect(found.slice(1)).toEqual(await filterMoments(planes, bank));
  });

  it('refuses an unknown option', async () => {
    await expect(filterMoments(planes, bank, { edge: 1 } as object)).rejects.toThrow(
      "filterMoments: unknown option 'edge'",
    );
  });
});
