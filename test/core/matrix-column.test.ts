import { matrixColumn } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const matrix = { rows: 2, cols: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6) };

describe('matrixColumn', () => {
  it('takes one value of every row', () => {
    expect(Array.from(matrixColumn(matrix, 2))).toEqual([3, 6]);
  });

  it('refuses a column that is not there', () => {
    expect(() => matrixColumn(matrix, 3)).toThrow('matrixColumn: index must be an integer in [0, 2], got 3');
  });
});
