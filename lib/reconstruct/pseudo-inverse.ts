import { Matrix as MlMatrix, SVD } from 'ml-matrix';
import { checkMatrix, checkNumber, checkOptions, type Matrix } from '../core';
import { tallQr } from './tall-qr';
import { transpose } from './transpose';

/** Options of {@link pseudoInverse}. */
export interface PseudoInverseOptions {
  /** Singular values below this part of the largest count as zero. @defaultValue 1e-12 */
  readonly cutoff?: number;
}

/**
 * Computes the Moore–Penrose inverse A⁺ by singular value decomposition, after a QR decomposition.
 *
 * Reference: R. Penrose, Proc. Cambridge Phil. Soc. 51 (1955), doi:10.1017/S0305004100030401.
 * @param matrix m×n, finite values
 * @returns n×m
 * @throws RangeError when a value is not finite or the sizes disagree
 */
export function pseudoInverse(matrix: Matrix, options: PseudoInverseOptions = {}): Matrix {
  const call = 'pseudoInverse';
  checkOptions(call, options, ['cutoff']);
  const cutoff = checkNumber(call, 'cutoff', options.cutoff ?? 1e-12, 0, 1);
  checkMatrix(call, 'matrix', matrix);
  const { rows, cols } = matrix;
  const largest = matrix.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { rows: cols, cols: rows, data: new Float64Array(rows * cols) };
  // Squares of values beyond 1e±154 overflow or vanish. A power of two changes no digit; (A/s)⁺ is s·A⁺.
  const scale = 2 ** Math.floor(Math.log2(largest));
  const even = { rows, cols, data: matrix.data.map((value) => value / scale) };
  const inverse = rows < cols ? transpose(tallInverse(transpose(even), cutoff)) : tallInverse(even, cutoff);
  return { ...inverse, data: inverse.data.map((value) => value / scale) };
}

/**
 * Inverts a matrix A of at least as many rows as columns. With A = QR and R = UΣVᵀ, A⁺ = VΣ⁺Uᵀ·Qᵀ: the singular values
 * of the small R are those of A, and are found in a fraction of the time.
 */
function tallInverse(matrix: Matrix, cutoff: number): Matrix {
  const { r, times } = tallQr(matrix);
  const {
    diagonal,
    leftSingularVectors: left,
    rightSingularVectors: right,
  } = new SVD(MlMatrix.from1DArray(r.rows, r.cols, r.data));
  const least = cutoff * diagonal.reduce((a, b) => Math.max(a, b), 0);
  const kept = diagonal.map((sigma) => (sigma > least ? 1 / sigma : 0));
  const small = left.mmul(MlMatrix.diag(kept)).mmul(right.transpose());
  return times({ ...r, data: Float64Array.from(small.to1DArray()) });
}
