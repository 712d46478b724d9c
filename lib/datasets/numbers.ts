import { checkInteger, describeValue } from '../core';

/** Formats a number for file names. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Checks a selection of numbers in [1, last]: a count, the first ones, or a list without duplicates. */
export function checkNumbers(
  call: string,
  name: string,
  value: number | readonly number[],
  last: number,
): readonly number[] {
  if (typeof value === 'number')
    return Array.from({ length: checkInteger(call, name, value, 1, last) }, (_, i) => i + 1);
  if (!Array.isArray(value) || value.length === 0)
    throw new TypeError(
      `${call}: ${name} must be a list of at least one number, got ${describeValue(value)}`,
    );
  value.forEach((number, i) => {
    checkInteger(call, `${name}[${i}]`, number, 1, last);
    if (value.indexOf(number) !== i)
      throw new RangeError(`${call}: ${name} must not repeat a number, got ${number} twice`);
  });
  return value as readonly number[];
}
