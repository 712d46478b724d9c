import { transpose } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('transpose', () => {
  it('swaps rows and columns', () => {
    expect(transpose(matrixOf([[1, 2, 3], [4, 5, 6]]))).toEqual(matrixOf([[1, 4], [2, 5], [3, 6]])); // prettier-ignore
  });
});
