import { checkFinite, checkInteger, describeValue, MAX_NUMBER, type Matrix, isTyped } from '../core';

/**
 * Checks that textons are a matrix with at least one row, one column per filter, and finite values.
 * @param filters number of filters in the bank; without it, any number of columns passes
 * @throws TypeError for anything that is not a matrix; RangeError when textons and bank do not match
 */
export function checkTextons(call: string, textons: Matrix, filters?: number): void {
  if (typeof textons !== 'object' || textons === null || !isTyped(textons.data, Float64Array))
    throw new TypeError(
      `${call}: textons must be a Matrix { rows, cols, data: Float64Array }, got ${describeValue(textons)}`,
    );
  checkInteger(call, 'textons.rows', textons.rows, 0);
  checkInteger(call, 'textons.cols', textons.cols, 0);
  if (textons.rows < 1 || textons.data.length !== textons.rows * textons.cols)
    throw new RangeError(
      `${call}: textons.data must have rows × cols = ${textons.rows * textons.cols} values and at least one row, got ${textons.data.length}`,
    );
  if (filters !== undefined && textons.cols !== filters)
    throw new RangeError(
      `${call}: textons must have one column per filter of the bank (${filters}), got ${textons.cols}; were they learnt with another bank?`,
    );
  checkFinite(call, 'textons', textons.data, textons.cols, MAX_NUMBER);
}
