import { largestDifference } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('largestDifference', () => {
  it('looks at the size of differences, not at their sign', () => {
    expect(largestDifference([1, 2, 3], Float64Array.of(1.5, 0, 7))).toBe(4);
    expect(largestDifference([5], [1])).toBe(4);
  });

  it('is 0 for equal lists', () => {
    expect(largestDifference([1, 2], [1, 2])).toBe(0);
  });

  it('refuses other lengths, and values that are not finite', () => {
    expect(() => largestDifference([1, 2], [1])).toThrow(
      'largestDifference: b must have the length of a (2), got 1',
    );
    expect(() => largestDifference([1, 2], [1, NaN])).toThrow(/largestDifference: b.*got NaN at index 1$/);
  });
});
