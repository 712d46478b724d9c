import { lmFilterBank, planeDataset, type FilterBank, type Plane } from 'texton-lab';
import { borderVariance } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('borderVariance', () => {
  const right: FilterBank = {
    name: 'right',
    size: 3,
    filters: [
      {
        kernel: Float64Array.of(0, 0, 0, 1, -1, 0, 0, 0, 0),
        kind: 'edge',
        sigma: 1,
        orientation: 0,
      },
    ],
  };
  const row = (...values: number[]): Plane => ({
    width: values.length,
    height: 1,
    data: Float32Array.from(values),
  });

  it('compares the variances of responses with either border, class by class and over all', async () => {
    // The response is the pixel on the right minus the pixel itself.
    // 1 2: [1, −2] with black beyond, [1, 0] mirrored; 3 3 6: [0, 3, −6] and [0, 3, 0].
    const dataset = planeDataset([row(1, 2), row(3, 3, 6), row(1, 2)], { labels: [0, 1, 0] });
    const rows = await borderVariance(dataset, right);
    expect(rows.map((r) => r.class)).toEqual([...dataset.classNames, 'all classes']);
    expect(rows.map((r) => r.zero)).toBeCloseToArray([2.25, 14, (2.25 * 2 + 14) / 3], { rtol: 1e-6 });
    expect(rows.map((r) => r.reflect)).toBeCloseToArray([0.25, 2, 2.5 / 3], { rtol: 1e-6 });
    expect(rows.map((r) => r.ratio)).toBeCloseToArray([9, 7, 7.4], { rtol: 1e-6 });
  });

  it('is the larger, the brighter the images, and reports both rounds as one', async () => {
    const texture = (light: number): Plane => ({
      width: 20,
      height: 20,
      data: Float32Array.from({ length: 400 }, (_, i) => light + ((i * i) % 7) / 20),
    });
    const dataset = planeDataset([texture(0), texture(0.5)], { labels: [0, 1] });
    const reports: [number, number][] = [];
    const [dark, bright] = await borderVariance(dataset, lmFilterBank({ size: 9 }), {
      onProgress: (done, total) => reports.push([done, total]),
    });
    expect(bright?.ratio).toBeGreaterThan(2 * (dark?.ratio ?? NaN));
    expect(reports.at(-1)).toEqual([4, 4]);
  });

  it('refuses a class without any response', async () => {
    const dataset = planeDataset([row(1, 2), row(1, 1, 1)], { labels: [0, 1] });
    await expect(borderVariance(dataset, right)).rejects.toThrow(
      `borderVariance: dataset must have an image that the bank responds to in every class, got none in ${dataset.classNames[1]}`,
    );
  });
});
