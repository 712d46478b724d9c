import { meanWithInterval } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('meanWithInterval', () => {
  it('gives mean, sample deviation and the interval by Student', () => {
    const { mean, deviation, interval } = meanWithInterval([1, 2, 3, 4]);
    expect([mean, deviation]).toBeCloseToArray([2.5, Math.sqrt(5 / 3)], { atol: 1e-15 });
    const half = (3.18245 * Math.sqrt(5 / 3)) / 2;
    expect([interval.low, interval.high]).toBeCloseToArray([2.5 - half, 2.5 + half], { atol: 1e-6 });
  });

  it('goes on smoothly where the table ends', () => {
    const values = Array.from({ length: 41 }, (_, i) => i);
    const { interval, deviation, mean } = meanWithInterval(values);
    // t for 40 degrees of freedom is 2.02108.
    expect(((interval.high - mean) / deviation) * Math.sqrt(41)).toBeCloseTo(2.02108, 3);
  });

  it('knows nothing but the mean from a single value, and refuses none', () => {
    expect(meanWithInterval([0.7])).toEqual({ mean: 0.7, deviation: NaN, interval: { low: NaN, high: NaN } });
    expect(() => meanWithInterval([])).toThrow(
      'meanWithInterval: values must have at least one value, got none',
    );
  });
});
