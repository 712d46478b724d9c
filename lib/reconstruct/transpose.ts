import { checkMatrix, type Matrix } from '../core';

/**
 * Transposes a matrix.
 * @param matrix m×n
 * @returns n×m
 * @throws RangeError when size and data disagree or a value is not finite
 */
export function transpose(matrix: Matrix): Matrix {
  checkMatrix('transpose', 'matrix', matrix);
  const { rows, cols, data } = matrix;
  const swapped = new Float64Array(data.length);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) swapped[c * rows + r] = data[r * cols + c] as number;
  return { rows: cols, cols: rows, data: swapped };
}
