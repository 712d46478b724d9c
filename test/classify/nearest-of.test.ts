import { distanceFunction } from 'texton-lab/dist/classify';
import { nearestOf } from 'texton-lab/dist/classify/nearest-of';
import { describe, expect, it } from 'vitest';

const models = {
  histograms: [
    [0.9, 0.1],
    [0.5, 0.5],
    [0.5, 0.5],
  ],
  labels: [2, 1, 0],
};
const manhattan = distanceFunction('f', 'manhattan', []);

describe('nearestOf', () => {
  it('finds the nearest model, of equally near ones the earlier', () => {
    const found = nearestOf(models, () => [0.25, 0.75], manhattan);
    expect(found).toEqual({ label: 1, index: 1, distance: 0.5 });
  });

  it("compares each model with the query over its own class's textons", () => {
    const queries = [
      [0, 1],
      [0, 1],
      [0.9, 0.1],
    ];
    expect(nearestOf(models, (label) => queries[label] ?? [], manhattan)).toEqual({
      label: 2,
      index: 0,
      distance: 0,
    });
  });
});
