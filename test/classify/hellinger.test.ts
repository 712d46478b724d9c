import { hellinger } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

const { pairs } = golden<{ pairs: { a: number[]; b: number[]; hellinger: number }[] }>('pipeline/distances');

describe('hellinger', () => {
  it('agrees with the fixture', () => {
    for (const pair of pairs) expect(hellinger(pair.a, pair.b)).toBeCloseTo(pair.hellinger, 7);
  });

  it('is 0 for equal histograms and 1 for disjoint ones', () => {
    expect(hellinger([0.5, 0.5, 0], [0.5, 0.5, 0])).toBe(0);
    expect(hellinger([1, 0], [0, 1])).toBe(1);
  });

  it('refuses different lengths', () => {
    expect(() => hellinger([1], [1, 2])).toThrow(/hellinger: model and query.*1.*got 1 and 2$/);
  });
});
