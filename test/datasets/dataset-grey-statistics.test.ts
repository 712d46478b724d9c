import { datasetGreyStatistics, planeDataset } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const plane = (...values: number[]) => ({ width: values.length, height: 1, data: Float32Array.from(values) });

describe('datasetGreyStatistics', () => {
  it('gives mean and population deviation of every item, and reports progress', async () => {
    const dataset = planeDataset(
      Array.from({ length: 10 }, (_, i) => plane(i, i + 2)),
      { labels: Array.from({ length: 10 }, () => 0) },
    );
    const seen: number[] = [];
    const { means, deviations, byClass } = await datasetGreyStatistics(dataset, {
      onProgress: (done) => seen.push(done),
    });
    expect(Array.from(means)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    expect(Array.from(deviations)).toEqual(Array.from({ length: 10 }, () => 1));
    // Means 1 … 10: their mean is 5.5, their population deviation √8.25.
    expect(byClass[0]?.mean).toBeCloseTo(5.5, 12);
    expect(byClass[0]?.high).toBeCloseTo(5.5 + Math.sqrt(8.25), 12);
    expect(seen).toEqual([8, 10]);
  });
});
