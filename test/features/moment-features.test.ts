import { momentFeatures } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

const moments = {
  mean: Float64Array.of(0.5, -1),
  variance: Float64Array.of(Math.E, 0),
  magnitude: Float64Array.of(2, 3),
};

describe('momentFeatures', () => {
  it('puts mean and variance of each filter beside each other', () => {
    expect([...momentFeatures(moments)]).toEqual([0.5, Math.E, -1, 0]);
  });

  it('puts mean magnitude and the logarithm of the variance, which stays finite where nothing varies', () => {
    expect([...momentFeatures(moments, { features: 'energy' })]).toEqual([2, 1, 3, Math.log(1e-14)]);
  });

  it('names what is wrong', () => {
    expect(() => momentFeatures(moments, { features: 'median' as 'energy' })).toThrow(
      /momentFeatures: features.*got "median"$/,
    );
    expect(() => momentFeatures({ ...moments, variance: Float64Array.of(1) })).toThrow(
      'momentFeatures: moments.variance must have one value for each of 2 filters, got 1',
    );
    expect(() => momentFeatures({ ...moments, magnitude: new Float64Array(3) })).toThrow(
      'momentFeatures: moments.magnitude must have one value for each of 2 filters, got 3',
    );
    expect(() => momentFeatures(null as never)).toThrow('momentFeatures: moments must be ResponseMoments');
  });
});
