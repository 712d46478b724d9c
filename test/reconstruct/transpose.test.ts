import { transpose } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('transpose', () => {
  it('swaps rows and columns', () => {
    expect(transpose(matrixOf([[1, 2, 3], [4, 5, 6]]))).toEqual(matrixOf([[1, 4], [2, 5], [3, 6]])); // prettier-ignore
  });

  it('refuses a matrix with another number of values than its size says', () => {
    expect(() => transpose({ rows: 2, cols: 2, data: new Float64Array(5) })).toThrow(
      /transpose: matrix\.data.*4.*got 5$/,
    );
  });
});
