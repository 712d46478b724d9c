import type { Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';

/**
 * Converts a bank to a matrix F with one column per filter: its size² weights, row by row from the top.
 * @returns size²×C
 */
export function bankMatrix(bank: FilterBank): Matrix {
  checkFilterBank('bankMatrix', bank);
  const rows = bank.size ** 2;
  const cols = bank.filters.length;
  const data = new Float64Array(rows * cols);
  bank.filters.forEach(({ kernel }, c) => {
    for (let i = 0; i < rows; i++) data[i * cols + c] = kernel[i] as number;
  });
  return { rows, cols, data };
}
