import { randomGenerator } from 'texton-lab';
import { chiSquare, nearestModel } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

const models = {
  histograms: [
    [1, 0],
    [0.5, 0.5],
    [0, 1],
  ],
  labels: [3, 1, 3],
};

describe('nearestModel', () => {
  it('finds class, index and distance of the nearest model', () => {
    const [first, second] = nearestModel(models, [
      [0.6, 0.4],
      [0, 1],
    ]);
    expect([first?.label, first?.index]).toEqual([1, 1]);
    expect(first?.distance).toBeCloseTo((0.01 / 1.1 + 0.01 / 0.9) / 2, 15);
    expect(second).toEqual({ label: 3, index: 2, distance: 0 });
  });

  it('gives a tie to the earlier model', () => {
    const twins = {
      histograms: [
        [1, 0],
        [1, 0],
      ],
      labels: [7, 2],
    };
    expect(nearestModel(twins, [[0, 1]])[0]?.label).toBe(7);
  });

  it('takes the model as the first argument of an asymmetric distance', () => {
    const far = {
      histograms: [
        [1, 0],
        [0.5, 0.5],
      ],
      labels: [0, 1],
    };
    // Σ (a − b)²/a: 0.36 from the first, whose empty bin is overlooked; 0.02 from the second.
    expect(nearestModel(far, [[0.4, 0.6]], { distance: 'chiSquareOpencv' })[0]?.distance).toBeCloseTo(
      0.04,
      14,
    );
    expect(
      nearestModel({ histograms: [[1, 0]], labels: [0] }, [[0.4, 0.6]], { distance: 'chiSquareOpencv' })[0]
        ?.distance,
    ).toBeCloseTo(0.36, 14);
  });

  it('names what is wrong', () => {
    expect(() => nearestModel(models, [])).toThrow('nearestModel: histograms must have at least one vector');
    expect(() => nearestModel(models, [[1]])).toThrow(
      "nearestModel: histograms must have the models' 2 bins, got 1",
    );
    expect(() => nearestModel(models, [[1, NaN]])).toThrow('histograms[0] must have finite values');
  });

  it('finds the same model whether or not comparisons are given up early', () => {
    const random = randomGenerator(3);
    const histogram = (): number[] => {
      const counts = Array.from({ length: 200 }, () => random.integer(4));
      const sum = counts.reduce((a, b) => a + b, 0);
      return counts.map((n) => n / sum);
    };
    const histograms = Array.from({ length: 40 }, histogram);
    const queries = [...Array.from({ length: 20 }, histogram), histograms[17] as number[]];
    const found = nearestModel({ histograms, labels: histograms.map((_, i) => i) }, queries);
    queries.forEach((query, q) => {
      const distances = histograms.map((model) => chiSquare(model, query));
      const least = Math.min(...distances);
      expect([found[q]?.distance, found[q]?.index]).toEqual([least, distances.indexOf(least)]);
    });
  });
});
