import { Matrix as MlMatrix, SVD } from 'ml-matrix';
import { checkMatrix, type Matrix } from '../core';

/**
 * Computes the singular values of a matrix: the semi-axes of the ellipsoid to which it maps the unit sphere. Its rank is
 * the number of those above rounding error; its condition number is the ratio of the largest to the smallest.
 * @param matrix m×n, finite values
 * @returns min(m, n) values in descending order
 * @throws RangeError when size and data disagree or a value is not finite
 */
export function singularValues(matrix: Matrix): Float64Array {
  checkMatrix('singularValues', 'matrix', matrix);
  const { rows, cols, data } = matrix;
  const options = {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
    autoTranspose: true,
  };
  const { diagonal } = new SVD(MlMatrix.from1DArray(rows, cols, data), options);
  return Float64Array.from(diagonal)
    .subarray(0, Math.min(rows, cols))
    .sort((a, b) => b - a);
}
