import {
  checkChoice,
  checkInteger,
  checkNumber,
  checkOptions,
  describeValue,
  type OptionRule,
} from '../core';

/** Checks an argument, given the call and the argument's name for the message. */
export type Check = (call: string, name: string, value: unknown) => void;

/**
 * Checks that an argument is a text.
 * @param what what it must be, for the message: `the name of a field`
 * @throws TypeError for anything else
 */
export function checkText(call: string, name: string, value: unknown, what: string = 'a string'): string {
  if (typeof value !== 'string')
    throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
  return value;
}

/**
 * Checks that an argument is a list of strings.
 * @throws TypeError for anything else, naming the first entry that is not a string
 */
export function checkTexts(call: string, name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value))
    throw new TypeError(`${call}: ${name} must be a list of strings, got ${describeValue(value)}`);
  for (const [i, text] of value.entries()) checkText(call, `${name}[${i}]`, text);
  return value as string[];
}

/** How an option that is a list of strings is read. */
export const textsOption: OptionRule<readonly string[] | undefined> = {
  check: checkTexts,
  fallback: undefined,
};

/**
 * Checks that an argument is a list of two.
 * @param what what two, for the message: `numbers`
 * @param each checks one of them
 * @throws TypeError for anything else
 */
export function checkPair(call: string, name: string, value: unknown, what: string, each: Check): void {
  if (!Array.isArray(value) || value.length !== 2)
    throw new TypeError(`${call}: ${name} must be a list of two ${what}, got ${describeValue(value)}`);
  for (const [i, one] of value.entries()) each(call, `${name}[${i}]`, one);
}

const field: Check = (call, name, value) => checkText(call, name, value, 'the name of a field');
const size: Check = (call, name, value) => checkNumber(call, name, value, 1, 20_000);

const yesOrNo: Check = (call, name, value) => {
  if (typeof value !== 'boolean')
    throw new TypeError(`${call}: ${name} must be true or false, got ${describeValue(value)}`);
};

function pair(what: string, each: Check): Check {
  return (call, name, value) => checkPair(call, name, value, what, each);
}

/** What each option of a chart must be, where it is given. */
const CHECKS: Readonly<Record<string, Check>> = {
  x: field,
  y: field,
  series: field,
  facet: field,
  marked: field,
  band: pair('fields', field),
  interval: pair('fields', field),
  title: checkText,
  xTitle: checkText,
  yTitle: checkText,
  rowTitle: checkText,
  colTitle: checkText,
  valueTitle: checkText,
  rowNames: checkTexts,
  colNames: checkTexts,
  yDomain: pair('numbers', checkNumber),
  columns: (call, name, value) => checkInteger(call, name, value, 1),
  width: size,
  height: size,
  size,
  cell: size,
  horizontal: yesOrNo,
  numbers: yesOrNo,
  log: (call, name, value) => checkChoice(call, name, value, ['x', 'y', 'both']),
  diagonal: (call, name, value) => checkChoice(call, name, value, ['same', 'apart']),
};

/**
 * Checks that a chart's options are known and of the right kind.
 * @param known names of the options that the chart has
 * @param needed those of them that must be given
 * @throws TypeError or RangeError naming the first that is wrong
 */
export function checkChartOptions(
  call: string,
  options: object,
  known: readonly string[],
  needed: readonly string[] = ['x', 'y'],
): void {
  checkOptions(call, options, known);
  for (const name of known) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined || needed.includes(name)) CHECKS[name]?.(call, name, value);
  }
}
