import { Matrix as MlMatrix, SVD } from 'ml-matrix';
import type { Matrix } from '../core';
import { tallQr } from './tall-qr';
import { transpose } from './transpose';

/** The Moore–Penrose inverse A⁺ of a matrix in factored form: multiplying it out takes most of the time. */
export interface FactoredPseudoInverse {
  /** Returns A⁺, n×m. */
  whole(): Matrix;
  /** Returns one column of A⁺: n values. */
  column(index: number): Float64Array;
}

/**
 * Factors the pseudo-inverse of a matrix. With A = QR, A⁺ = R⁺Qᵀ, and the small matrix R has the singular values of A.
 * R⁺ is R⁻¹ if none of them counts as zero, and VΣ⁺Uᵀ with R = UΣVᵀ otherwise.
 * @param matrix m×n, finite values
 * @param cutoff singular values below this fraction of the largest count as zero
 */
export function factorPseudoInverse(matrix: Matrix, cutoff: number): FactoredPseudoInverse {
  const { rows, cols, data } = matrix;
  if (rows < cols) {
    const { whole } = factorPseudoInverse(transpose(matrix), cutoff);
    const all = transpose(whole());
    return {
      whole: () => all,
      column: (index) => Float64Array.from({ length: cols }, (_, n) => all.data[n * rows + index] as number),
    };
  }
  let largest = 0;
  for (let i = 0; i < data.length; i++) largest = Math.max(largest, Math.abs(data[i] as number));
  if (largest === 0)
    return {
      whole: () => ({ rows: cols, cols: rows, data: new Float64Array(rows * cols) }),
      column: () => new Float64Array(cols),
    };
  // Squares of values beyond 1e±154 overflow or underflow. Scaling by a power of two is exact; (A/s)⁺ = A⁺·s.
  const scale = 2 ** Math.min(1023, Math.floor(Math.log2(largest)));
  const scaled = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) scaled[i] = (data[i] as number) / scale;
  const { r, times, row } = tallQr({ rows, cols, data: scaled });
  const small = inverseOfRegular(r, cutoff) ?? inverseOfTriangle(r, cutoff);
  return {
    whole() {
      const inverse = times(transpose(small));
      return { ...inverse, data: inverse.data.map((value) => value / scale) };
    },
    column(index) {
      const ofQ = row(index);
      return Float64Array.from(
        { length: cols },
        (_, n) =>
          ofQ.reduce((sum, value, k) => sum + (small.data[n * cols + k] as number) * value, 0) / scale,
      );
    },
  };
}

/**
 * R⁻¹ of an upper triangular matrix; undefined if a singular value may fall below the cutoff. The Frobenius norm of R is
 * at least the largest singular value, that of R⁻¹ at least the reciprocal of the smallest.
 */
function inverseOfRegular({ rows: n, data: r }: Matrix, cutoff: number): Matrix | undefined {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / (r[j * n + j] as number);
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += (r[i * n + k] as number) * (inverse[k * n + j] as number);
      inverse[i * n + j] = -sum / (r[i * n + i] as number);
    }
  }
  const size = (values: Float64Array): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return size(r) * size(inverse) * cutoff < 1 ? { rows: n, cols: n, data: inverse } : undefined;
}

/** R⁺ = VΣ⁺Uᵀ. */
function inverseOfTriangle({ rows, cols, data }: Matrix, cutoff: number): Matrix {
  const {
    diagonal,
    leftSingularVectors: left,
    rightSingularVectors: right,
  } = new SVD(MlMatrix.from1DArray(rows, cols, data));
  const least = cutoff * diagonal.reduce((a, b) => Math.max(a, b), 0);
  const [u, v] = [left.to1DArray(), right.to1DArray()];
  const inverse = new Float64Array(rows * cols);
  diagonal.forEach((sigma, s) => {
    if (!(sigma > least)) return;
    for (let i = 0; i < cols; i++) {
      const scaled = (v[i * cols + s] as number) / sigma;
      for (let j = 0; j < rows; j++)
        inverse[i * rows + j] = (inverse[i * rows + j] as number) + scaled * (u[j * cols + s] as number);
    }
  });
  return { rows: cols, cols: rows, data: inverse };
}
