import { describe, expect, it } from 'vitest';
import { compareLabels, inertia, largestDifference } from './compare.mjs';

describe('largestDifference', () => {
  it('is relative to the largest magnitude expected', () => {
    expect(largestDifference([1, 2, -7], [1, 2, -8])).toBe(1 / 8);
  });
  it('is infinite for NaN and for another length', () => {
    expect(largestDifference([NaN, 2], [1, 2])).toBe(Infinity);
    expect(largestDifference([1], [1, 2])).toBe(Infinity);
  });
});

describe('compareLabels', () => {
  const given = { rows: [0, 0, 1, 0, 3, 4], centres: [0, 0, 2, 0, 3, 4], dimensions: 2, tie: 1e-6 };

  it('lets labels differ only where both centres are equally far', () => {
    expect(compareLabels([0, 0, 2], [0, 1, 2], given)).toEqual({ wrong: 0, ties: 1 });
    expect(compareLabels([0, 0, 2], [1, 1, 2], given)).toEqual({ wrong: 1, ties: 1 });
  });
  it('does not take missing labels for right ones', () => {
    expect(compareLabels([0, 0, 2], [0, 0], given).wrong).toBe(Infinity);
  });
});

describe('inertia', () => {
  it('sums squared distances from the centres assigned', () => {
    expect(inertia([0, 0, 3, 4], { labels: [0, 0], centres: [0, 0], dimensions: 2 })).toBe(25);
  });
});
