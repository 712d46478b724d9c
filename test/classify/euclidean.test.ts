import { euclidean } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

const { pairs } = golden<{ pairs: { a: number[]; b: number[]; euclidean: number }[] }>('pipeline/distances');

describe('euclidean', () => {
  it('agrees with the fixture', () => {
    for (const pair of pairs) expect(euclidean(pair.a, pair.b)).toBeCloseTo(pair.euclidean, 7);
  });

  it('is 5 in the triangle of 3 and 4', () => {
    expect(euclidean([1, 1], [4, 5])).toBe(5);
  });

  it('refuses different lengths', () => {
    expect(() => euclidean([1], [1, 2])).toThrow(/euclidean: model and query.*1.*got 1 and 2$/);
  });
});
