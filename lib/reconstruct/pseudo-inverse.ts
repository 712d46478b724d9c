import { checkMatrix, numberOption, readOptions, type Matrix, type OptionRule } from '../core';
import { factorPseudoInverse } from './factor-pseudo-inverse';

/** Options of {@link pseudoInverse}. */
export interface PseudoInverseOptions {
  /** Singular values below this fraction of the largest count as zero. @defaultValue 1e-12 */
  readonly cutoff?: number;
}

/** How {@link PseudoInverseOptions} are read. */
export const cutoffRules: { readonly cutoff: OptionRule<number> } = {
  cutoff: numberOption({ min: 0, max: 1, default: 1e-12 }),
};

/**
 * Computes the Moore–Penrose inverse A⁺ by QR decomposition, and the singular value decomposition of R if a singular value
 * may count as zero.
 *
 * Reference: R. Penrose, Proc. Cambridge Phil. Soc. 51 (1955), doi:10.1017/S0305004100030401.
 * @param matrix m×n, finite values
 * @returns n×m
 * @throws RangeError when a value is not finite or size and data disagree
 * @example
 * ```ts
 * import { pseudoInverse } from 'texton-lab';
 *
 * const column = { rows: 2, cols: 1, data: Float64Array.of(3, 4) };
 * const inverse = pseudoInverse(column);
 * console.log(inverse.rows, inverse.cols); // → 1 2
 * console.log(Array.from(inverse.data, (value) => value.toFixed(2))); // → [ '0.12', '0.16' ]
 * ```
 */
export function pseudoInverse(matrix: Matrix, options: PseudoInverseOptions = {}): Matrix {
  const call = 'pseudoInverse';
  const { cutoff } = readOptions(call, options, cutoffRules);
  checkMatrix(call, 'matrix', matrix);
  return factorPseudoInverse(matrix, cutoff).whole();
}
