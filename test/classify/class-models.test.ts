import { classModels } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('classModels', () => {
  it('averages the histograms of every class that has images', () => {
    const models = classModels({
      histograms: [
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ],
      labels: [4, 1, 4],
    });
    expect(models.histograms).toEqual([Float64Array.of(0, 1), Float64Array.of(0.75, 0.25)]);
    expect([...models.labels]).toEqual([1, 4]);
  });

  it('refuses no histogram', () => {
    expect(() => classModels({ histograms: [], labels: [] })).toThrow(
      'classModels: histograms must have at least one vector',
    );
  });
});
