import { checkTextons } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('checkTextons', () => {
  it('accepts textons of the bank', () => {
    expect(() => checkTextons('f', matrixOf([[1, 2]]), 2)).not.toThrow();
  });

  it.each([
    [matrixOf([[1, 2]]), 48, 'f: textons must have one column per filter of the bank (48), got 2'],
    [matrixOf([[1, NaN]]), 2, /f: textons.*got NaN at x 1, y 0$/],
    [{ rows: 0, cols: 2, data: new Float64Array() }, 2, 'at least one row, got 0'],
  ])('names what is wrong %#', (textons, filters, message) => {
    expect(() => checkTextons('f', textons, filters)).toThrow(message);
  });
});
