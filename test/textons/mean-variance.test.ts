import { meanVariance } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

describe('meanVariance', () => {
  it('averages the population variances of the components', () => {
    // Component 0: 0, 2 with variance 1; component 1: 10, 16 with variance 9.
    expect(meanVariance({ count: 2, dimensions: 2, data: Float32Array.of(0, 10, 2, 16) })).toBe(5);
  });
});
