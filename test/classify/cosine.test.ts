import { cosine } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

const { pairs } = golden<{ pairs: { a: number[]; b: number[]; cosine: number }[] }>('pipeline/distances');

describe('cosine', () => {
  it('agrees with the fixture', () => {
    for (const pair of pairs) expect(cosine(pair.a, pair.b)).toBeCloseTo(pair.cosine, 7);
  });

  it('is 0 along one line, 1 at a right angle or for a zero vector, 2 for opposite ones', () => {
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(0, 15);
    expect(cosine([1, 0], [0, 3])).toBe(1);
    expect(cosine([0, 0], [1, 3])).toBe(1);
    expect(cosine([1, 0], [-2, 0])).toBe(2);
  });

  it('refuses different lengths', () => {
    expect(() => cosine([1], [1, 2])).toThrow(/cosine: model and query.*1.*got 1 and 2$/);
  });

  it('is that of the directions, however long or short the vectors are', () => {
    for (const length of [1e200, 1e-200, 1e160, 1e-150]) {
      expect(cosine([length, 0], [length, 0])).toBeCloseTo(0, 12);
      expect(cosine([length, length], [0, 1])).toBeCloseTo(1 - Math.SQRT1_2, 12);
    }
    expect(cosine([0, 0], [1e200, 1])).toBe(1);
  });
});
