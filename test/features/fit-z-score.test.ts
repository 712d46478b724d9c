import { fitZScore } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

describe('fitZScore', () => {
  it('takes mean and population deviation of every feature', () => {
    const { mean, deviation } = fitZScore([
      [1, 0],
      [3, 10],
    ]);
    expect(mean).toEqual(Float64Array.of(2, 5));
    expect(deviation).toEqual(Float64Array.of(1, 5));
  });

  it('gives a constant feature deviation 1, whatever its rounding', () => {
    expect(fitZScore([[0.1], [0.1], [0.1]]).deviation).toEqual(Float64Array.of(1));
    expect(fitZScore([[0], [0]]).deviation).toEqual(Float64Array.of(1));
  });

  it('refuses an empty training set', () => {
    expect(() => fitZScore([])).toThrow('fitZScore: vectors must not be empty, got no vector');
  });
});
