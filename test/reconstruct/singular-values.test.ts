import { bankMatrix, lmFilterBank, singularValues } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('singularValues', () => {
  it('are the lengths of orthogonal columns, largest first', () => {
    expect(singularValues(matrixOf([[0, 5], [3, 0], [4, 0], [0, 12]]))).toBeCloseToArray([13, 5], { atol: 1e-12 }); // prettier-ignore
    expect(singularValues(matrixOf([[1, 2, 2]]))).toBeCloseToArray([3], { atol: 1e-12 });
  });

  it('give both LM banks rank 48 and their known conditions', () => {
    const condition = (variant: 'matlab' | 'course'): number => {
      const values = singularValues(bankMatrix(lmFilterBank({ variant })));
      expect(values).toHaveLength(48);
      return (values[0] as number) / (values[47] as number);
    };
    expect(condition('matlab') / 1e4).toBeCloseTo(3.2, 1);
    expect(condition('course') / 1e4).toBeCloseTo(5.3, 1);
  });

  it('refuses values that are not finite', () => {
    expect(() => singularValues(matrixOf([[1, NaN]]))).toThrow(
      /singularValues: matrix.*got NaN at x 1, y 0$/,
    );
    expect(() => singularValues(null as never)).toThrow('singularValues: matrix must be a Matrix');
  });
});
