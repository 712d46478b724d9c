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

  it('refuses a z-score that would give no finite numbers', () => {
    const apply = (mean: number[], deviation: number[]): unknown =>
      applyZScore([[1, 2]], { mean: Float64Array.from(mean), deviation: Float64Array.from(deviation) });
    expect(() => apply([0, 0], [1])).toThrow(
      'applyZScore: zScore.deviation must have one value for each of 2 means, got 1',
    );
    expect(() => apply([0, 0], [1, 0])).toThrow(
      'applyZScore: zScore.deviation must have values above 0, got 0 at index 1; fitZScore gives 1',
    );
    expect(() => apply([0, 0], [1, -2])).toThrow('must have values above 0, got -2 at index 1');
    expect(() => apply([NaN, 0], [1, 1])).toThrow(/applyZScore: zScore\.mean.*got NaN at index 0$/);
    expect(() => apply([0, 0], [Infinity, 1])).toThrow('zScore.deviation must have finite values');
  });

  it('refuses vectors of another length', () => {
    expect(() => applyZScore([[1, 2]], fitZScore([[1], [2]]))).toThrow(
      "applyZScore: vectors must have the z-score's 1 features, got 2",
    );
    expect(() => applyZScore([[1]], null as never)).toThrow(
      'applyZScore: zScore must be a ZScore from fitZScore, got null',
    );
    expect(() => applyZScore([null as never], fitZScore([[1]]))).toThrow(
      /applyZScore: vectors\[0\].*got null$/,
    );
  });
});
