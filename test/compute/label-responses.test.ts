import { lmFilterBank, maximumResponses, rfsFilterBank, weberNormalise, filterResponses } from 'texton-lab';
import { labelResponses, nearestCentres, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { firstDifference, image, numbers } from './reference/numbers';

afterAll(stopEngine);

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

describe('labelResponses', () => {
  const bank = lmFilterBank();
  const kernels = bank.filters.map((filter) => filter.kernel);

  it.each([
    { width: 50, height: 41, weber: false },
    { width: 50, height: 41, weber: true },
    { width: 640, height: 60, weber: true },
    { width: 50, height: 500, weber: true },
  ])('gives the labels of the steps one by one ($width×$height, Weber: $weber)', async (c) => {
    const { width, height, weber } = c;
    const planes = [image(1, width, height), image(2, width, height)];
    const centres = Float64Array.from(numbers(3, 23 * 48), (v) => v * (weber ? 1 : 0.05));
    const options = { size: 49, window: { x: 24, y: 24, width, height }, centres, weber };
    const expected: Int32Array[] = [];
    for (const plane of planes) {
      const raw = await filterResponses(plane, bank);
      const { data } = weber ? weberNormalise(raw) : raw;
      const vectors = { count: width * height, dimensions: 48, data, layout: 'planes' as const };
      expected.push(await nearestCentres(vectors, centres));
    }
    for (const workers of [1, 2, 3, 7]) {
      const got = await labelResponses(planes, kernels, { ...options, workers });
      got.forEach(({ counts, map }, k) => {
        expect(firstDifference(map ?? [], expected[k] as Int32Array)).toBe(-1);
        const tally = new Float64Array(23);
        for (const label of expected[k] as Int32Array) tally[label] = (tally[label] as number) + 1;
        expect(counts).toEqual(tally);
      });
    }
  });

  it('takes maxima over orientations as maximumResponses does', async () => {
    const rfs = rfsFilterBank();
    const plane = image(4, 60, 52);
    const { data } = maximumResponses(await filterResponses(plane, rfs));
    const centres = Float64Array.from(numbers(5, 20 * 8), (v) => v * 0.05);
    const expected = await nearestCentres({ count: 60 * 52, dimensions: 8, data, layout: 'planes' }, centres);
    const maxima = [
      ...[0, 6, 12].map((first) => ({ kernels: range(first, 6), absolute: true })),
      ...[18, 24, 30].map((first) => ({ kernels: range(first, 6), absolute: false })),
      ...[36, 37].map((only) => ({ kernels: [only], absolute: false })),
    ];
    const [got] = await labelResponses(
      [plane],
      rfs.filters.map((filter) => filter.kernel),
      { size: 49, window: { x: 24, y: 24, width: 60, height: 52 }, centres, maxima },
    );
    expect(got?.map).toEqual(expected);
  });

  it('leaves the maps out when they are not wanted', async () => {
    const [got] = await labelResponses([image(1, 20, 20)], kernels, {
      size: 49,
      window: { x: 24, y: 24, width: 20, height: 20 },
      centres: Float64Array.from(numbers(3, 2 * 48)),
      maps: false,
    });
    expect(got?.map).toBeUndefined();
    expect(got?.counts.reduce((a, b) => a + b)).toBe(400);
  });

  it('refuses centres of another dimension and a kernel that is used twice', async () => {
    const window = { x: 24, y: 24, width: 20, height: 20 };
    const planes = [image(1, 20, 20)];
    await expect(
      labelResponses(planes, kernels, { size: 49, window, centres: new Float64Array(50) }),
    ).rejects.toThrow(/labelResponses: centres.*K × 48.*got 50 values in all$/);
    const maxima = [
      { kernels: [0, 1], absolute: false },
      { kernels: [1], absolute: true },
    ];
    await expect(
      labelResponses(planes, kernels, { size: 49, window, centres: new Float64Array(4), maxima }),
    ).rejects.toThrow('labelResponses: maxima must use every kernel at most once, got [0, 1, 1]');
  });
});
