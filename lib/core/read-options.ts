import { checkChoice, checkFunction, checkInteger, checkList, checkNumber } from './checks';
import { describeValue } from './describe-value';
import { escapeUnseen } from './escape-unseen';
import { withInterrupt } from './interrupt';
import type { RunOptions } from './shapes';

/** Check and default of one option. */
export interface OptionRule<T> {
  /** Throws unless the value is allowed. */
  readonly check: (call: string, name: string, value: unknown) => void;
  /** The default. */
  readonly fallback: T;
  /** Whether it must be given. */
  readonly required?: boolean;
  /** Converts the value, or the default, to what the function gets. */
  read?(value: T): T;
}

/** A rule for each option of a function. */
export type OptionRules = Readonly<Record<string, OptionRule<unknown>>>;

/** The options read by some rules, with defaults. */
export type ReadOptions<Rules extends OptionRules> = {
  readonly [Name in keyof Rules]: Rules[Name] extends OptionRule<infer T> ? T : never;
};

/**
 * Checks the options of a function and fills in the defaults.
 * @param call the function's name, for messages
 * @param rules a rule for each option that the function knows
 * @throws TypeError for options that are not an object, an unknown option or a value of the wrong type; RangeError for a
 * value out of range
 */
export function readOptions<const Rules extends OptionRules>(
  call: string,
  options: object,
  rules: Rules,
): ReadOptions<Rules> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`${call}: options must be an object, got ${describeValue(options)}`);
  for (const key of Object.keys(options))
    if (!Object.hasOwn(rules, key))
      throw new TypeError(
        `${call}: unknown option '${escapeUnseen(key)}'; known options: ${Object.keys(rules).join(', ')}`,
      );
  const read: Record<string, unknown> = {};
  for (const name in rules) {
    const rule = rules[name] as OptionRule<unknown>;
    const given = (options as Readonly<Record<string, unknown>>)[name];
    const isDefault = given === undefined && !rule.required;
    if (!isDefault) rule.check(call, name, given);
    const value = isDefault ? rule.fallback : given;
    read[name] = rule.read ? rule.read(value) : value;
  }
  return read as ReadOptions<Rules>;
}

/** Makes an option mandatory. */
export function required<T>(rule: OptionRule<T | undefined>): OptionRule<T> {
  return { check: rule.check, fallback: undefined as T, required: true };
}

/** An integer in [min, max]. */
export function integerOption<D extends number | undefined = undefined>(rule: {
  readonly min: number;
  readonly max?: number;
  readonly default?: D;
}): OptionRule<number | D> {
  const { min, max } = rule;
  return {
    check: (call, name, value) => void checkInteger(call, name, value, min, max),
    fallback: rule.default as D,
  };
}

/** A seed: any safe integer; default 0. */
export function seedOption(fallback: number = 0): OptionRule<number> {
  return integerOption({ min: Number.MIN_SAFE_INTEGER, default: fallback });
}

/** A finite number in [min, max]. */
export function numberOption<D extends number | undefined = undefined>(
  rule: { readonly min?: number; readonly max?: number; readonly default?: D } = {},
): OptionRule<number | D> {
  const { min, max } = rule;
  return {
    check: (call, name, value) => void checkNumber(call, name, value, min, max),
    fallback: rule.default as D,
  };
}

/** One of a few strings. */
export function choiceOption<T extends string, D extends T | undefined = undefined>(
  choices: readonly T[],
  fallback?: D,
): OptionRule<T | D> {
  return {
    check: (call, name, value) => void checkChoice(call, name, value, choices),
    fallback: fallback as D,
  };
}

/** True or false; default false. */
export function flagOption(fallback: boolean = false): OptionRule<boolean> {
  return {
    check: (call, name, value) => {
      if (typeof value !== 'boolean')
        throw new TypeError(`${call}: ${name} must be true or false, got ${describeValue(value)}`);
    },
    fallback,
  };
}

/** A string. */
export function textOption<D extends string | undefined = undefined>(
  what: string,
  fallback?: D,
): OptionRule<string | D> {
  return {
    check: (call, name, value) => {
      if (typeof value !== 'string')
        throw new TypeError(`${call}: ${name} must be ${what}, got ${describeValue(value)}`);
    },
    fallback: fallback as D,
  };
}

/** A list; the function checks its entries. */
export function listOption<T, D extends readonly T[] | undefined = undefined>(
  what: string,
  fallback?: D,
): OptionRule<readonly T[] | D> {
  return { check: (call, name, value) => checkList(call, name, value, what), fallback: fallback as D };
}

/** A function. */
export function functionOption<T, D extends T | undefined = undefined>(
  what: string,
  fallback?: D,
): OptionRule<T | D> {
  return { check: (call, name, value) => checkFunction(call, name, value, what), fallback: fallback as D };
}

/** A value that the function checks itself. */
export function uncheckedOption<T>(fallback?: T): OptionRule<T> {
  return { check: () => undefined, fallback: fallback as T };
}

/** The options of every long call. */
export const runOptions: {
  readonly signal: OptionRule<RunOptions['signal']>;
  readonly onProgress: OptionRule<RunOptions['onProgress']>;
  readonly workers: OptionRule<number | undefined>;
} = {
  signal: {
    check: (call, name, value) => {
      if (!(value instanceof AbortSignal))
        throw new TypeError(`${call}: ${name} must be an AbortSignal, got ${describeValue(value)}`);
    },
    fallback: undefined,
    read: withInterrupt,
  },
  onProgress: {
    check: (call, name, value) => checkFunction(call, name, value, 'a function'),
    fallback: undefined,
  },
  workers: integerOption({ min: 1 }),
};
