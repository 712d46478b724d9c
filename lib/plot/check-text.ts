import { describeValue } from '../core';

/**
 * Checks that an argument is a string and returns it.
 * @param what what it must be, for the message: `the name of a field`
 * @throws TypeError for anything else
 */
export function checkText(call: string, name: string, value: unknown, what: string = 'a string'): string {
  if (typeof value !== 'string')
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
  return value;
}

/**
 * Checks that an argument is a list of strings and returns it.
 * @throws TypeError for anything else, naming the first entry that is not a string
 */
export function checkTexts(call: string, name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value))
    throw new TypeError(`${call}: ${name} must be a list of strings, got ${describeValue(value)}`);
  for (const [i, text] of value.entries()) checkText(call, `${name}[${i}]`, text);
  return value as string[];
}
