import { escapeUnseen } from './escape-unseen';
import type { Matrix, Plane, Responses } from './shapes';

/**
 * Whether a value is a typed array of a kind, not a Proxy of one: that calls itself one, and throws when it is read.
 */
export function isTyped<T>(value: unknown, kind: new (...values: never[]) => T): value is T {
  return ArrayBuffer.isView(value) && value instanceof kind;
}

const TypedArray = Object.getPrototypeOf(Uint8Array) as new () => Uint8Array;

function isProxyOfTyped(value: unknown): boolean {
  return value instanceof TypedArray && !ArrayBuffer.isView(value);
}

/** Quotes a text, however long it is; what JSON leaves as it is and a terminal would obey is escaped, too. */
function quoted(text: string): string {
  return escapeUnseen(JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text));
}

/** Describes any value briefly, for an error message. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (isProxyOfTyped(value)) return 'a Proxy of a typed array';
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name} of ${value.byteLength} bytes`;
  if (typeof value === 'object' && value !== null)
    return `an object with keys {${escapeUnseen(Object.keys(value).slice(0, 6).join(', '))}}`;
  return String(value);
}

/**
 * Checks that an argument is an integer in [min, max] and returns it.
 * @throws TypeError when it is not a number; RangeError when it is not an integer in the range.
 */
export function checkInteger(
  call: string,
  name: string,
  value: unknown,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  const range =
    max === Number.MAX_SAFE_INTEGER ? `an integer of at least ${min}` : `an integer in [${min}, ${max}]`;
  if (typeof value !== 'number')
    throw new TypeError(`${call}: ${name} must be ${range}, got ${describeValue(value)}`);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new RangeError(`${call}: ${name} must be ${range}, got ${value}`);
  return value;
}

/**
 * Checks that an argument is a finite number in [min, max] and returns it.
 * @throws TypeError when it is not a number; RangeError when it lies outside.
 */
export function checkNumber(
  call: string,
  name: string,
  value: unknown,
  min: number = -Infinity,
  max: number = Infinity,
): number {
  const range =
    min === -Infinity && max === Infinity
      ? 'a finite number'
      : max === Infinity
        ? `a number of at least ${min}`
        : `a number in [${min}, ${max}]`;
  if (typeof value !== 'number')
    throw new TypeError(`${call}: ${name} must be ${range}, got ${describeValue(value)}`);
  if (!Number.isFinite(value) || value < min || value > max)
    throw new RangeError(`${call}: ${name} must be ${range}, got ${value}`);
  return value;
}

/**
 * Checks that an argument is true or false and returns it.
 * @throws TypeError for anything else
 */
export function checkBoolean(call: string, name: string, value: unknown): boolean {
  if (typeof value !== 'boolean')
    throw new TypeError(`${call}: ${name} must be true or false, got ${describeValue(value)}`);
  return value;
}

/**
 * Checks that an argument is one of a few words and returns it.
 * @throws RangeError naming the allowed words.
 */
export function checkChoice<T extends string>(
  call: string,
  name: string,
  value: unknown,
  choices: readonly T[],
): T {
  if (!choices.includes(value as T))
    throw new RangeError(
      `${call}: ${name} must be one of ${choices.map((c) => `'${c}'`).join(', ')}, got ${describeValue(value)}`,
    );
  return value as T;
}

/**
 * Checks that an options object has no key but the known ones, so that a misspelt option is not silently ignored, and
 * that `signal`, `onProgress` and `workers` are what they are everywhere.
 * @throws TypeError naming the unknown key and the known ones.
 */
export function checkOptions(call: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`${call}: options must be an object, got ${describeValue(options)}`);
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new TypeError(
        `${call}: unknown option '${escapeUnseen(key)}'; known options: ${known.join(', ')}`,
      );
  const { signal, onProgress, workers } = options as { readonly [key: string]: unknown };
  if (workers !== undefined) checkInteger(call, 'workers', workers, 1);
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw new TypeError(`${call}: signal must be an AbortSignal, got ${describeValue(signal)}`);
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw new TypeError(`${call}: onProgress must be a function, got ${describeValue(onProgress)}`);
}

/**
 * The greatest magnitude of a pixel: what a transform adds up over millions of such pixels, times a kernel's sum, is
 * still a number in single precision.
 */
const MAX_PIXEL: number = Math.fround(1e20);

/** The greatest magnitude in double precision whose square, summed over millions, is still a number. */
export const MAX_NUMBER = 1e150;

/**
 * Checks that a plane's size agrees with its data and that every value is a number of at most {@link MAX_PIXEL} in
 * magnitude.
 * @throws TypeError for something that is not a plane; RangeError naming the first pixel that is not finite or too large
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
 * Returns whether no magnitude exceeds a limit. A loop over one kind of array is several times as fast as one
 * over any: images are checked at every call. Four at a time: in double precision the sum of their squares cannot
 * overflow, and is not below anything where one of them is no number.
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
 * Checks that responses' sizes agree with their data.
 * @throws TypeError for something that is not responses; RangeError when the sizes disagree.
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
 * Checks that a matrix's size agrees with its data and that every value is a finite number.
 * @throws TypeError for something that is not a matrix; RangeError when the sizes disagree or a value is not finite
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
 * Checks that an argument is an object.
 * @param what what it must be, for the message: `a Dataset { length, labels, get, … }`
 * @throws TypeError for anything else
 */
export function checkObject(call: string, name: string, value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null || isProxyOfTyped(value))
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
}

/**
 * Checks that every value of an array is finite, and not too large to compute with.
 * @param most the greatest magnitude; left out, any finite number will do
 * @throws RangeError naming the first bad value's place (x, y when `width` is given, else its index).
 */
export function checkFinite(
  call: string,
  name: string,
  data: ArrayLike<number>,
  width?: number,
  most: number = Number.MAX_VALUE,
): void {
  // Squares of single precision are compared, those of double precision might overflow.
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

/**
 * Checks that an argument is a list: an array, or anything else with a length and no text.
 * @param what what it must be, for the message: `a list of splits`
 * @throws TypeError for anything else
 */
export function checkList(call: string, name: string, value: unknown, what: string): void {
  checkObject(call, name, value, what);
  const { length } = value as { readonly length?: unknown };
  if (!Number.isInteger(length) || (length as number) < 0 || (length as number) >= 2 ** 32)
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
}

/**
 * Checks that an argument is a function.
 * @param what what it must be, for the message: `a function of the feature's number`
 * @throws TypeError for anything else
 */
export function checkFunction(call: string, name: string, value: unknown, what: string): void {
  if (typeof value !== 'function')
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
}
