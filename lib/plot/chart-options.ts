import { checkNumber, describeValue, numberOption, textOption, type OptionRule } from '../core';
import { checkText, checkTexts } from './check-text';

/** The name of a field of the rows. */
export const fieldOption: OptionRule<string | undefined> = textOption('the name of a field');

/** A title. */
export const titleOption: OptionRule<string | undefined> = textOption('a string');

/** A list of strings. */
export const textsOption: OptionRule<readonly string[] | undefined> = {
  check: checkTexts,
  fallback: undefined,
};

/** Limits of a length (px) or an area (px²). */
export const SIZES = { min: 1, max: 20_000 } as const;

/** A length (px) or an area (px²). */
export const sizeOption: OptionRule<number | undefined> = numberOption(SIZES);

/** The fields of the lower and upper ends of intervals. */
export const fieldPairOption: OptionRule<readonly [string, string] | undefined> = {
  check: (call, name, value) => checkPair(call, name, value, { what: 'fields', each: checkField }),
  fallback: undefined,
};

/** The ends of an axis. */
export const numberPairOption: OptionRule<readonly [number, number] | undefined> = {
  check: checkNumberPair,
  fallback: undefined,
};

/**
 * Checks that an argument is a list of two numbers.
 * @throws TypeError for anything else; RangeError when one is not finite
 */
export function checkNumberPair(call: string, name: string, value: unknown): void {
  checkPair(call, name, value, { what: 'numbers', each: checkNumber });
}

function checkField(call: string, name: string, value: unknown): void {
  checkText(call, name, value, 'the name of a field');
}

function checkPair(
  call: string,
  name: string,
  value: unknown,
  {
    what,
    each,
  }: {
    readonly what: string;
    readonly each: (call: string, name: string, value: unknown) => void;
  },
): void {
  if (!Array.isArray(value) || value.length !== 2)
    throw new TypeError(`${call}: ${name} must be a list of two ${what}, got ${describeValue(value)}`);
  for (const [i, one] of value.entries()) each(call, `${name}[${i}]`, one);
}
