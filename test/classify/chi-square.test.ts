import fc from 'fast-check';
import { chiSquare, distanceFunction } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

interface Pair {
  a: number[];
  b: number[];
  opencv: number;
  symmetric: number;
}
const { pairs } = golden<{ pairs: Pair[] }>('pipeline/distances');
const histogram = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 })
  .map((counts) => counts.map((n, i) => (n + (i === 0 ? 1 : 0)) / (counts.reduce((a, b) => a + b, 0) + 1)));

describe('chiSquare', () => {
  it('agrees with OpenCV in both forms', () => {
    for (const { a, b, opencv, symmetric } of pairs) {
      expect(chiSquare(a, b, { form: 'opencv' })).toBeCloseTo(opencv, 12);
      expect(chiSquare(a, b)).toBeCloseTo(symmetric, 12);
    }
  });

  it('in OpenCV form depends on which is the model, and overlooks what the model does not have', () => {
    expect(chiSquare([1, 0], [0.5, 0.5], { form: 'opencv' })).toBe(0.25);
    expect(chiSquare([0.5, 0.5], [1, 0], { form: 'opencv' })).toBe(1);
  });

  it('is 0 from a histogram to itself; the symmetric form is symmetric and at most 1', () => {
    fc.assert(
      fc.property(histogram, histogram, (a, b) => {
        expect(chiSquare(a, a)).toBe(0);
        expect(chiSquare(a, a, { form: 'opencv' })).toBe(0);
        expect(chiSquare(a, b)).toBeCloseTo(chiSquare(b, a), 14);
        expect(chiSquare(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 8 },
    );
  });

  it('does not hide a value that is not a number', () => {
    expect(() => chiSquare([NaN, 1], [0, 1])).toThrow(/chiSquare: model.*got NaN at index 0$/);
    expect(distanceFunction('f', 'chiSquare', [])([NaN, 1], [0, 1])).toBeNaN();
  });

  it('names what is wrong', () => {
    expect(() => chiSquare([1], [1, 2])).toThrow(
      'chiSquare: model and query must have the same number of values',
    );
    expect(() => chiSquare([1], [1], { form: 'matlab' as 'opencv' })).toThrow(
      /chiSquare: form.*got "matlab"$/,
    );
  });
});
