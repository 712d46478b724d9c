import { checkInteger } from './checks';
import { describeValue, isTyped } from './describe-value';
import type { Matrix, Plane, Responses } from './shapes';

/**
 * The largest magnitude of a pixel, such that the transform of millions of pixels times a kernel's sum does not overflow
 * in single precision.
 */
const MAX_PIXEL: number = Math.fround(1e20);

/** The largest magnitude in double precision such that a sum of millions of squares does not overflow. */
export const MAX_NUMBER = 1e150;

/**
 * Checks that a plane has width × height finite values of magnitude at most {@link MAX_PIXEL}.
 * @throws TypeError for anything that is not a plane; RangeError naming the first pixel that is not finite or too large
 */
export function checkPlane(call: string, plane: Plane, name: string = 'plane'): void {
  if (typeof plane !== 'object' || plane === null || !isTyped(plane.data, Float32Array))
    throw new TypeError(
      `${call}: ${name} must be a Plane { width, height, data: Float32Array }, got ${describeValue(plane)}`,
    );
  checkInteger(call, `${name}.width`, plane.width, 1);
  checkInteger(call, `${name}.height`, plane.height, 1);
  if (plane.data.length !== plane.width * plane.height)
    throw new RangeError(
      `${call}: ${name}.data must have width × height = ${plane.width * plane.height} values, got ${plane.data.length}`,
    );
  checkFinite(call, name, plane.data, plane.width, MAX_PIXEL);
}

/**
 * Returns whether no magnitude exceeds a limit. Images are checked at every call, and a loop over one type of array is
 * several times faster than a generic one. Four values at a time: in double precision the sum of their squares cannot
 * overflow, and it is NaN if one of them is.
 */
function allWithin(data: Float32Array, most: number): boolean {
  const square = most * most;
  const fours = data.length - (data.length % 4);
  for (let i = 0; i < fours; i += 4) {
    const a = data[i] as number;
    const b = data[i + 1] as number;
    const c = data[i + 2] as number;
    const d = data[i + 3] as number;
    if (!(a * a + b * b + (c * c + d * d) <= square)) return false;
  }
  for (let i = fours; i < data.length; i++) if (!(Math.abs(data[i] as number) <= most)) return false;
  return true;
}

/**
 * Checks that responses have count × width × height values.
 * @throws TypeError for anything that is not responses; RangeError when size and data disagree.
 */
export function checkResponses(call: string, responses: Responses, name: string = 'responses'): void {
  if (typeof responses !== 'object' || responses === null || !isTyped(responses.data, Float32Array))
    throw new TypeError(
      `${call}: ${name} must be Responses { count, width, height, data: Float32Array }, got ${describeValue(responses)}`,
    );
  const expected =
    checkInteger(call, `${name}.count`, responses.count, 1) *
    checkInteger(call, `${name}.width`, responses.width, 1) *
    checkInteger(call, `${name}.height`, responses.height, 1);
  if (responses.data.length !== expected)
    throw new RangeError(
      `${call}: ${name}.data must have count × width × height = ${expected} values, got ${responses.data.length}`,
    );
}

/**
 * Checks that a matrix has rows × cols finite values.
 * @throws TypeError for anything that is not a matrix; RangeError when size and data disagree or a value is not finite
 */
export function checkMatrix(call: string, name: string, matrix: Matrix): void {
  if (typeof matrix !== 'object' || matrix === null || !isTyped(matrix.data, Float64Array))
    throw new TypeError(
      `${call}: ${name} must be a Matrix { rows, cols, data: Float64Array }, got ${describeValue(matrix)}`,
    );
  const { rows, cols, data } = matrix;
  checkInteger(call, `${name}.rows`, rows, 1);
  checkInteger(call, `${name}.cols`, cols, 1);
  if (data.length !== rows * cols)
    throw new RangeError(
      `${call}: ${name}.data must have rows × cols = ${rows * cols} values, got ${data.length}`,
    );
  checkFinite(call, name, data, cols);
}

/**
 * Checks that every value of an array is finite and not too large.
 * @param most the largest magnitude allowed; without it, any finite number passes
 * @throws RangeError naming the position of the first bad value (x, y if `width` is given, else its index)
 */
export function checkFinite(
  call: string,
  name: string,
  data: ArrayLike<number>,
  width?: number,
  most: number = Number.MAX_VALUE,
): void {
  // Squares are compared only in single precision; in double precision they might overflow.
  if (data instanceof Float32Array && allWithin(data, Math.min(most, MAX_NUMBER))) return;
  for (let i = 0; i < data.length; i++) {
    const value = data[i] as number;
    if (typeof value === 'number' && Math.abs(value) <= most) continue;
    const place = width === undefined ? `index ${i}` : `x ${i % width}, y ${Math.floor(i / width)}`;
    if (Number.isFinite(value))
      throw new RangeError(
        `${call}: ${name} must have values of magnitude at most ${most.toPrecision(1)}, got ${value} at ${place}; scale them down`,
      );
    throw new RangeError(`${call}: ${name} must have finite values, got ${describeValue(value)} at ${place}`);
  }
}
