import { lloydStep, nearestCentres } from 'texton-lab/dist/compute';
import { describe, expect, it } from 'vitest';

describe('lloydStep', () => {
  it('moves every centre to the mean of its vectors', () => {
    const vectors = Float32Array.of(0, 1, 10, 14);
    const nearest = nearestCentres(vectors, Float64Array.of(0, 12), 1);
    expect(lloydStep(vectors, nearest, 1, 2)).toEqual(Float64Array.of(0.5, 12));
  });

  it('gives a centre without vectors the farthest one, and takes it from its cluster', () => {
    const vectors = Float32Array.of(0, 1, 8);
    const nearest = nearestCentres(vectors, Float64Array.of(0, 100), 1);
    expect(lloydStep(vectors, nearest, 1, 2)).toEqual(Float64Array.of(0.5, 8));
  });

  it('fills several empty centres with different vectors and empties no other', () => {
    const vectors = Float32Array.of(0, 1, 8, 9);
    const nearest = nearestCentres(vectors, Float64Array.of(0, 100, 200, 300), 1);
    expect(lloydStep(vectors, nearest, 1, 4).toSorted()).toEqual(Float64Array.of(0, 1, 8, 9));
  });
});
