import { pairedGain } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('pairedGain', () => {
  it('gives the mean difference in points with the interval of that mean', () => {
    const { points, low, high } = pairedGain([0.8, 0.9, 0.7], [0.7, 0.7, 0.4]);
    // Differences 10, 20, 30: mean 20, deviation 10, t = 4.30265 with two degrees of freedom.
    expect(points).toBeCloseTo(20, 10);
    expect([low, high]).toBeCloseToArray([20 - 43.0265 / Math.sqrt(3), 20 + 43.0265 / Math.sqrt(3)], {
      rtol: 1e-9,
    });
  });

  it('knows an even gain exactly, however much the runs differ', () => {
    const { low, high } = pairedGain([0.25, 0.5, 1], [0, 0.25, 0.75]);
    expect([low, high]).toEqual([25, 25]);
  });

  it('has no interval after a single run', () => {
    expect(pairedGain([0.75], [0.5])).toEqual({ points: 25, low: NaN, high: NaN });
  });

  it('refuses runs that do not match', () => {
    expect(() => pairedGain([0.5, 0.6], [0.5])).toThrow(
      'pairedGain: others must have one value for each of 2 runs, got 1',
    );
  });
});
