import type { Matrix } from '../core';

/** QR decomposition of a tall matrix: Q has orthonormal columns, R is upper triangular. */
export interface TallQr {
  /** R, n×n. */
  readonly r: Matrix;
  /** Multiplies Q, which is never formed, by a matrix B with n rows. Returns the transpose of QB. */
  times(b: Matrix): Matrix;
  /** Returns one row of Q: n values. */
  row(index: number): Float64Array;
}

/**
 * Computes the QR decomposition of a matrix with at least as many rows as columns by Householder reflections.
 *
 * Implemented here, unlike the singular value decomposition, because forming Q explicitly would take longer than
 * everything else.
 *
 * Reference: A. S. Householder, J. ACM 5 (1958), doi:10.1145/320941.320947.
 * @param matrix m×n, m ≥ n, with values of magnitude at most 2
 */
export function tallQr({ rows, cols, data }: Matrix): TallQr {
  const columns = Array.from({ length: cols }, (_, j) => {
    const column = new Float64Array(rows);
    for (let i = 0; i < rows; i++) column[i] = data[i * cols + j] as number;
    return column;
  });
  const r = new Float64Array(cols * cols);
  const mirrors: Mirror[] = [];
  columns.forEach((vector, k) => {
    // Scaled by its largest value, so that squares of tiny values do not underflow.
    const unit = divideByLargest(vector, k);
    const tail = Math.sqrt(dot(vector, vector, k));
    // With the sign of the pivot, to avoid cancellation. A zero column needs no reflection.
    const signed = (vector[k] as number) < 0 ? -tail : tail;
    r[k * cols + k] = -signed * unit;
    vector[k] = (vector[k] as number) + signed;
    const mirror = { vector, from: k, square: dot(vector, vector, k) };
    mirrors.push(mirror);
    reflectAll(columns.slice(k + 1), mirror);
    for (let j = k + 1; j < cols; j++) r[k * cols + j] = (columns[j] as Float64Array)[k] as number;
  });
  return {
    r: { rows: cols, cols, data: r },
    times(b) {
      const product = new Float64Array(b.cols * rows);
      const turned = Array.from({ length: b.cols }, (_, j) => product.subarray(j * rows, (j + 1) * rows));
      turned.forEach((column, j) => {
        for (let i = 0; i < cols; i++) column[i] = b.data[i * b.cols + j] as number;
      });
      for (const mirror of mirrors.toReversed()) reflectAll(turned, mirror);
      return { rows: b.cols, cols: rows, data: product };
    },
    row(index) {
      const unit = new Float64Array(rows);
      unit[index] = 1;
      for (const mirror of mirrors) reflect(unit, mirror);
      return unit.slice(0, cols);
    },
  };
}

/** A Householder reflection: the normal vector, zero before row `from`, and its squared norm. */
interface Mirror {
  readonly vector: Float64Array;
  readonly from: number;
  readonly square: number;
}

/** Reflects columns, two at a time so that the vector is read half as often. */
function reflectAll(columns: readonly Float64Array[], mirror: Mirror): void {
  const even = columns.length - (columns.length % 2);
  for (let j = 0; j < even; j += 2)
    reflectTwo(columns[j] as Float64Array, columns[j + 1] as Float64Array, mirror);
  if (even < columns.length) reflect(columns[even] as Float64Array, mirror);
}

function reflect(column: Float64Array, { vector, from, square }: Mirror): void {
  if (square === 0) return;
  const factor = (2 * dot(column, vector, from)) / square;
  for (let i = from; i < column.length; i++)
    column[i] = (column[i] as number) - factor * (vector[i] as number);
}

function reflectTwo(a: Float64Array, b: Float64Array, { vector, from, square }: Mirror): void {
  if (square === 0) return;
  const rows = vector.length;
  // Separate sums of even and odd rows, so that additions do not wait for each other.
  let [a0, a1, b0, b1] = [0, 0, 0, 0];
  let i = from;
  for (; i + 1 < rows; i += 2) {
    const v0 = vector[i] as number;
    const v1 = vector[i + 1] as number;
    a0 += (a[i] as number) * v0;
    b0 += (b[i] as number) * v0;
    a1 += (a[i + 1] as number) * v1;
    b1 += (b[i + 1] as number) * v1;
  }
  if (i < rows) {
    a0 += (a[i] as number) * (vector[i] as number);
    b0 += (b[i] as number) * (vector[i] as number);
  }
  const factorA = (2 * (a0 + a1)) / square;
  const factorB = (2 * (b0 + b1)) / square;
  for (i = from; i < rows; i++) {
    const v = vector[i] as number;
    a[i] = (a[i] as number) - factorA * v;
    b[i] = (b[i] as number) - factorB * v;
  }
}

/** Divides a vector, from one row on, by the power of two of its largest magnitude, and returns it; 0 for zeros. */
function divideByLargest(vector: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i] as number));
  if (largest === 0) return 0;
  const unit = 2 ** Math.floor(Math.log2(largest));
  for (let i = from; i < vector.length; i++) vector[i] = (vector[i] as number) / unit;
  return unit;
}

/** The scalar product of two columns from one row on. */
function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
