import { Matrix as MlMatrix, QrDecomposition, SVD } from 'ml-matrix';
import { checkMatrix, checkNumber, checkOptions, type Matrix } from '../core';

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
function tallInverse({ rows, cols, data }: Matrix, cutoff: number): Matrix {
  const qr = new QrDecomposition(MlMatrix.from1DArray(rows, cols, data));
  const {
    diagonal,
    leftSingularVectors: left,
    rightSingularVectors: right,
  } = new SVD(qr.upperTriangularMatrix);
  const least = cutoff * diagonal.reduce((a, b) => Math.max(a, b), 0);
  const kept = diagonal.map((sigma) => (sigma > least ? 1 / sigma : 0));
  const small = right.mmul(MlMatrix.diag(kept)).mmul(left.transpose());
  const q = qr.orthogonalMatrix.to1DArray();
  const inverse = new Float64Array(cols * rows);
  for (let c = 0; c < cols; c++) {
    const factors = small.getRow(c);
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let k = 0; k < cols; k++) sum += (factors[k] as number) * (q[r * cols + k] as number);
      inverse[c * rows + r] = sum;
    }
  }
  return { rows: cols, cols: rows, data: inverse };
}

function transpose({ rows, cols, data }: Matrix): Matrix {
  const turned = Float64Array.from(data, (_, i) => data[(i % rows) * cols + Math.floor(i / rows)] as number);
  return { rows: cols, cols: rows, data: turned };
}
