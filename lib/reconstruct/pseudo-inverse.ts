import { Matrix as MlMatrix, SVD } from 'ml-matrix';
import { checkFinite, checkNumber, checkOptions, describeValue, type Matrix } from '../core';

/** Options of {@link pseudoInverse}. */
export interface PseudoInverseOptions {
  /** Singular values below this part of the largest count as zero. @defaultValue 1e-12 */
  readonly cutoff?: number;
}

/**
 * Computes the Moore–Penrose inverse A⁺ by singular value decomposition.
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
  if (typeof matrix !== 'object' || matrix === null || !(matrix.data instanceof Float64Array))
    throw new TypeError(
      `${call}: matrix must be a Matrix { rows, cols, data: Float64Array }, got ${describeValue(matrix)}`,
    );
  const { rows, cols, data } = matrix;
  if (data.length !== rows * cols || data.length === 0)
    throw new RangeError(
      `${call}: matrix.data must have rows × cols = ${rows * cols} values, at least one, got ${data.length}`,
    );
  checkFinite(call, 'matrix', data, cols);
  const svd = new SVD(MlMatrix.from1DArray(rows, cols, data), { autoTranspose: true });
  const singular = svd.diagonal;
  const least = cutoff * singular.reduce((a, b) => Math.max(a, b), 0);
  const left = svd.leftSingularVectors;
  const right = svd.rightSingularVectors;
  const inverse = new Float64Array(cols * rows);
  singular.forEach((sigma, s) => {
    if (sigma <= least) return;
    for (let c = 0; c < cols; c++) {
      const factor = right.get(c, s) / sigma;
      for (let r = 0; r < rows; r++)
        inverse[c * rows + r] = (inverse[c * rows + r] as number) + factor * left.get(r, s);
    }
  });
  return { rows: cols, cols: rows, data: inverse };
}
