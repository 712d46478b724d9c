import { distanceFunction, type Distance } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('distanceFunction', () => {
  it('knows the two forms of chi-square apart', () => {
    expect(distanceFunction('f', 'chiSquare', [])([1, 0], [0.5, 0.5])).toBeCloseTo(
      (0.25 / 1.5 + 0.5) / 2,
      15,
    );
    expect(distanceFunction('f', 'chiSquareOpencv', [])([1, 0], [0.5, 0.5])).toBe(0.25);
  });

  it('refuses negative values where the distance has no meaning for them', () => {
    expect(() => distanceFunction('f', 'hellinger', [[1, -1]])).toThrow(
      "f: distance 'hellinger' requires values that are not negative, got -1; use 'euclidean'",
    );
    expect(distanceFunction('f', 'manhattan', [[1, -1]])([1, -1], [0, 0])).toBe(2);
  });

  it('names the distances there are', () => {
    expect(() => distanceFunction('f', 'l3' as Distance, [])).toThrow(
      "f: distance must be one of 'euclidean', 'manhattan', 'cosine', 'chiSquare'",
    );
  });
});
