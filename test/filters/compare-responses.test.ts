import { compareResponses } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const make = (...values: number[]) => ({ count: 2, width: 2, height: 1, data: Float32Array.from(values) });

describe('compareResponses', () => {
  it('finds the largest difference, overall and at each pixel', () => {
    const { largest, relative, perPixel } = compareResponses(make(1, -4, 0, 2), make(1, -3, 0.5, 2));
    expect([largest, relative]).toEqual([1, 0.25]);
    expect(Array.from(perPixel.data)).toEqual([0.5, 1]);
  });

  it('is 0 for zeros', () => expect(compareResponses(make(0, 0, 0, 0), make(0, 0, 0, 0)).relative).toBe(0));

  it('refuses other shapes', () => {
    const other = { count: 1, width: 4, height: 1, data: new Float32Array(4) };
    expect(() => compareResponses(make(0, 0, 0, 0), other)).toThrow(
      'compareResponses: b must have the shape of a, 2×1×2, got 1×1×4',
    );
  });
});
