import { applyZScore, fitZScore } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

describe('applyZScore', () => {
  it('brings the training set to mean 0 and deviation 1, and others by the same shift and scale', () => {
    const z = fitZScore([[1], [3]]);
    expect(applyZScore([[1], [3]], z)).toEqual([Float64Array.of(-1), Float64Array.of(1)]);
    expect(applyZScore([[7]], z)).toEqual([Float64Array.of(5)]);
  });

  it('does not change its input', () => {
    const vector = Float64Array.of(1, 2);
    applyZScore(
      [vector],
      fitZScore([
        [0, 0],
        [2, 9],
      ]),
    );
    expect(vector).toEqual(Float64Array.of(1, 2));
  });

  it('refuses vectors of another length', () => {
    expect(() => applyZScore([[1, 2]], fitZScore([[1], [2]]))).toThrow(
      "applyZScore: vectors must have the z-score's 1 features, got 2",
    );
    expect(() => applyZScore([[1]], null as never)).toThrow(
      'applyZScore: zScore must be a ZScore of fitZScore, got null',
    );
    expect(() => applyZScore([null as never], fitZScore([[1]]))).toThrow(
      'applyZScore: vectors[0] must be an array of numbers, got null',
    );
  });
});
