import { matrixProduct } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('matrixProduct', () => {
  it('multiplies rows by columns', () => {
    const a = matrixOf([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
    const b = matrixOf([[1, 0], [0, 1], [2, -1]]); // prettier-ignore
    expect(matrixProduct(a, b)).toEqual({ rows: 2, cols: 2, data: Float64Array.of(7, -1, 16, -1) });
  });

  it('refuses matrices that do not fit', () => {
    expect(() => matrixProduct(matrixOf([[1, 2]]), matrixOf([[1, 2]]))).toThrow(
      'matrixProduct: a must have as many columns as b has rows, got 1×2 and 1×2',
    );
    const short = { rows: 2, cols: 2, data: new Float64Array(3) };
    expect(() => matrixProduct(short, matrixOf([[1], [1]]))).toThrow(/matrixProduct: a\.data.*4.*got 3$/);
    expect(() => matrixProduct(matrixOf([[1, 1]]), short)).toThrow('matrixProduct: b.data must have');
  });
});
