import { lmFilterBank, rfsFilterBank } from 'texton-lab';
import { labelResponses, labelResponsesMany, stopEngine } from 'texton-lab/dist/compute';
import { maximumGroups } from 'texton-lab/dist/filters';
import { afterAll, describe, expect, it } from 'vitest';
import { image, numbers } from './reference/numbers';

afterAll(stopEngine);

const size = 49;

describe('labelResponsesMany', () => {
  it.each([
    { width: 60, height: 52, weber: false },
    { width: 60, height: 52, weber: true },
    { width: 330, height: 400, weber: true },
  ])('labels by several sets as by each alone ($width×$height, Weber: $weber)', async (c) => {
    const { width, height, weber } = c;
    const kernels = rfsFilterBank().filters.map((filter) => filter.kernel);
    const planes = [image(1, width, height), image(2, width, height), image(3, width, height)];
    const sets = [20, 7, 20].map((count, s) => Float64Array.from(numbers(4 + s, count * 8), (v) => v * 0.2));
    const maxima = maximumGroups('test', { set: 'MR8', sign: 'absBoth' });
    const options = { size, window: { x: 24, y: 24, width, height }, maxima, weber };
    for (const workers of [1, 2, 7]) {
      const together = await labelResponsesMany(planes, kernels, { ...options, sets, workers });
      for (const [s, centres] of sets.entries()) {
        const alone = await labelResponses(planes, kernels, { ...options, centres });
        expect(together[s]?.map(({ counts }) => counts)).toEqual(alone.map(({ counts }) => counts));
        together[s]?.forEach(({ map }, n) =>
          expect(
            Buffer.from(map?.buffer as ArrayBuffer).equals(Buffer.from(alone[n]?.map?.buffer as ArrayBuffer)),
          ).toBe(true),
        );
      }
    }
  });

  it('has nothing to do without images or sets, and names a set that does not fit', async () => {
    const kernels = lmFilterBank().filters.map((filter) => filter.kernel);
    const window = { x: 24, y: 24, width: 20, height: 20 };
    const [good, bad] = [new Float64Array(96), new Float64Array(95)];
    expect(await labelResponsesMany([], kernels, { size, window, sets: [good] })).toEqual([[]]);
    expect(await labelResponsesMany([image(1, 20, 20)], kernels, { size, window, sets: [] })).toEqual([]);
    await expect(
      labelResponsesMany([image(1, 20, 20)], kernels, { size, window, sets: [good, bad] }),
    ).rejects.toThrow('labelResponses: centres must be K × 48 values, got 95 values in all');
  });
});
