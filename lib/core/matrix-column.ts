import { checkInteger } from './checks';
import type { Matrix } from './shapes';

/**
 * Copies one column of a matrix.
 * @param index which column, from 0
 * @returns one value per row
 * @throws RangeError when the column does not exist
 */
export function matrixColumn({ rows, cols, data }: Matrix, index: number): Float64Array {
  checkInteger('matrixColumn', 'index', index, 0, cols - 1);
  return Float64Array.from({ length: rows }, (_, row) => data[row * cols + index] as number);
}
