import type { Matrix } from '../core';

/** A tall matrix A as the product of Q, whose columns are orthonormal, and an upper triangle R. */
export interface TallQr {
  /** R, n×n, upper triangular. */
  readonly r: Matrix;
  /** Multiplies Q, which is never written down, by a matrix B of n rows. Returns the transpose of QB. */
  times(b: Matrix): Matrix;
}

/**
 * Divides a matrix of at least as many rows as columns into QR by Householder's reflections, column by column.
 *
 * Written out here, unlike the singular value decomposition that is left to a library, because Q itself is not wanted
 * and takes longer to write down than everything else.
 *
 * Reference: A. S. Householder, J. ACM 5 (1958), doi:10.1145/320941.320947.
 * @param matrix m×n, m ≥ n, of values whose squares are ordinary numbers
 */
export function tallQr({ rows, cols, data }: Matrix): TallQr {
  const columns = Array.from({ length: cols }, (_, j) =>
    Float64Array.from({ length: rows }, (__, i) => data[i * cols + j] as number),
  );
  const r = new Float64Array(cols * cols);
  const squares = new Float64Array(cols);
  columns.forEach((column, k) => {
    const tail = Math.sqrt(dot(column, column, k));
    // Away from zero, so that nothing cancels. A column without a tail needs no reflection: its vector is zero.
    const signed = (column[k] as number) < 0 ? -tail : tail;
    r[k * cols + k] = -signed;
    column[k] = (column[k] as number) + signed;
    const square = dot(column, column, k);
    squares[k] = square;
    for (let j = k + 1; j < cols; j++) {
      const other = columns[j] as Float64Array;
      reflect(other, column, { from: k, square });
      r[k * cols + j] = other[k] as number;
    }
  });
  return {
    r: { rows: cols, cols, data: r },
    times(b) {
      const product = new Float64Array(b.cols * rows);
      for (let j = 0; j < b.cols; j++) {
        const column = product.subarray(j * rows, (j + 1) * rows);
        for (let i = 0; i < cols; i++) column[i] = b.data[i * b.cols + j] as number;
        for (let k = cols - 1; k >= 0; k--)
          reflect(column, columns[k] as Float64Array, { from: k, square: squares[k] as number });
      }
      return { rows: b.cols, cols: rows, data: product };
    },
  };
}

/** Mirrors the part of a column from one row on at the plane that a vector stands upright on. */
function reflect(
  column: Float64Array,
  vector: Float64Array,
  { from, square }: { from: number; square: number },
): void {
  if (square === 0) return;
  const factor = (2 * dot(column, vector, from)) / square;
  for (let i = from; i < column.length; i++)
    column[i] = (column[i] as number) - factor * (vector[i] as number);
}

/** The scalar product of two columns from one row on: four sums side by side, none waiting for another. */
function dot(a: Float64Array, b: Float64Array, from: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = from;
  for (; i + 3 < a.length; i += 4) {
    s0 += (a[i] as number) * (b[i] as number);
    s1 += (a[i + 1] as number) * (b[i + 1] as number);
    s2 += (a[i + 2] as number) * (b[i + 2] as number);
    s3 += (a[i + 3] as number) * (b[i + 3] as number);
  }
  for (; i < a.length; i++) s0 += (a[i] as number) * (b[i] as number);
  return s0 + s1 + (s2 + s3);
}
