import { checkMatrix, type Matrix } from '../core';

/**
 * Multiplies two matrices.
 * @param a m×n
 * @param b n×p
 * @returns m×p
 * @throws RangeError when sizes and data disagree, a value is not finite, or a has not as many columns as b has rows
 */
export function matrixProduct(a: Matrix, b: Matrix): Matrix {
  checkMatrix('matrixProduct', 'a', a);
  checkMatrix('matrixProduct', 'b', b);
  if (a.cols !== b.rows)
    throw new RangeError(
      `matrixProduct: a must have as many columns as b has rows, got ${a.rows}×${a.cols} and ${b.rows}×${b.cols}`,
    );
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.cols; k++) {
      const factor = a.data[i * a.cols + k] as number;
      for (let j = 0; j < b.cols; j++)
        data[i * b.cols + j] = (data[i * b.cols + j] as number) + factor * (b.data[k * b.cols + j] as number);
    }
  return { rows: a.rows, cols: b.cols, data };
}
