import { describeValue, isProxyOfTyped } from './describe-value';

/**
 * Checks that an argument is an integer in [min, max] and returns it.
 * @throws TypeError when it is not a number; RangeError when it is not an integer in the range
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
 * @param min `Number.MIN_VALUE` for any number above 0
 * @throws TypeError when it is not a number; RangeError when it is out of range
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
        ? min === Number.MIN_VALUE
          ? 'a number above 0'
          : `a number of at least ${min}`
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
 * Checks that an argument is one of the allowed strings and returns it.
 * @throws RangeError naming the allowed strings
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
 * Checks that an argument is an object.
 * @param what what it must be, for the message: `a Dataset { length, labels, get, … }`
 * @throws TypeError for anything else
 */
export function checkObject(call: string, name: string, value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null || isProxyOfTyped(value))
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
}

/**
 * Checks that an argument is a list: an array or another array-like object, but not a string.
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
 * @param what what it must be, for the message: `a function of the feature index`
 * @throws TypeError for anything else
 */
export function checkFunction(call: string, name: string, value: unknown, what: string): void {
  if (typeof value !== 'function')
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
}
