import { responseStatistics } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

const responses = { count: 2, width: 2, height: 2, data: Float32Array.of(1, 2, 3, 6, -1, 1, -1, 1) };

describe('responseStatistics', () => {
  it('gives mean and population variance of every plane in turn', () => {
    expect(responseStatistics(responses)).toEqual(Float64Array.of(3, 3.5, 0, 1));
  });

  it('gives mean magnitude and log-variance when asked for energy', () => {
    expect(responseStatistics(responses, { features: 'energy' })).toBeCloseToArray([3, Math.log(3.5), 1, 0], {
      atol: 1e-15,
    });
  });

  it('stays finite for a constant plane, and exact for a large mean', () => {
    const flat = { count: 1, width: 2, height: 1, data: Float32Array.of(5, 5) };
    expect(responseStatistics(flat, { features: 'energy' })[1]).toBeCloseTo(Math.log(1e-14), 12);
    const far = { count: 1, width: 2, height: 1, data: Float32Array.of(1e6, 1e6 + 1) };
    expect(responseStatistics(far)[1]).toBe(0.25);
  });

  it('names what is wrong', () => {
    const bad = { count: 1, width: 2, height: 1, data: Float32Array.of(1, NaN) };
    expect(() => responseStatistics(bad)).toThrow(/responseStatistics: responses.*got NaN at index 1$/);
    expect(() => responseStatistics(responses, { features: 'all' as 'energy' })).toThrow(
      "features must be one of 'moments', 'energy'",
    );
  });
});
