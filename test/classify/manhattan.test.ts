import { manhattan } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

const { pairs } = golden<{ pairs: { a: number[]; b: number[]; manhattan: number }[] }>('pipeline/distances');

describe('manhattan', () => {
  it('agrees with the fixture', () => {
    for (const pair of pairs) expect(manhattan(pair.a, pair.b)).toBeCloseTo(pair.manhattan, 7);
  });

  it('sums the magnitudes of differences', () => {
    expect(manhattan([1, -2, 3], [2, 2, 3])).toBe(5);
  });

  it('refuses different lengths', () => {
    expect(() => manhattan([1], [1, 2])).toThrow(/manhattan: model and query.*1.*got 1 and 2$/);
  });
});
