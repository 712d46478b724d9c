import { checkVectors } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

describe('checkVectors', () => {
  it('returns the common length', () => {
    expect(checkVectors('f', 'x', [[1, 2], Float64Array.of(3, 4)])).toBe(2);
  });

  it.each([
    [[], 'f: x must have at least one vector'],
    [[[1], [1, 2]], 'f: x[1] must have 1 values, got 2'],
    [[[1], [NaN]], /f: x\[1\].*got NaN at index 0$/],
    [7 as unknown as number[][], 'f: x must be an array of vectors, got 7'],
  ])('names what is wrong %#', (vectors, message) => {
    expect(() => checkVectors('f', 'x', vectors)).toThrow(message);
  });
});
