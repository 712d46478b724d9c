import { intersection } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

const { pairs } = golden<{ pairs: { a: number[]; b: number[]; intersection: number }[] }>(
  'pipeline/distances',
);

describe('intersection', () => {
  it('agrees with the fixture', () => {
    for (const pair of pairs) expect(intersection(pair.a, pair.b)).toBeCloseTo(pair.intersection, 7);
  });

  it('is 0 for equal histograms and 1 for disjoint ones', () => {
    expect(intersection([0.5, 0.5, 0], [0.5, 0.5, 0])).toBe(0);
    expect(intersection([1, 0], [0, 1])).toBe(1);
  });

  it('refuses different lengths', () => {
    expect(() => intersection([1], [1, 2])).toThrow(/intersection: model and query.*1.*got 1 and 2$/);
  });
});
