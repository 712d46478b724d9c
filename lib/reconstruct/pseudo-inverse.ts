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
  if (rows < cols) return transpose(tallInverse(transpose(matrix), cutoff));
  return tallInverse(matrix, cutoff);
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
