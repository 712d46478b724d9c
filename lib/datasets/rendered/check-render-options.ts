import {
  checkInteger,
  describeValue,
  integerOption,
  readOptions,
  runOptions,
  uncheckedOption,
  type OptionRule,
  type OptionRules,
  type RunOptions,
} from '../../core';

const rootOption: OptionRule<string | undefined> = {
  check: (call, name, value) => {
    if (typeof value !== 'string' || value === '')
      throw new TypeError(`${call}: ${name} must be the path of a folder, got ${describeValue(value)}`);
  },
  fallback: undefined,
  required: true,
};

/**
 * Checks the options for rendering a set and returns the requested numbers, sorted and without duplicates.
 * @throws TypeError or RangeError naming the call and the option
 */
export function checkRenderOptions(
  call: string,
  options: RunOptions & { root: string },
  { name, all }: { name: string; all: readonly number[] },
): number[] {
  const { [name]: numbers } = readOptions<OptionRules>(call, options, {
    root: rootOption,
    [name]: uncheckedOption(all),
    ...runOptions,
    workers: integerOption({ min: 1, max: 64 }),
  });
  if (!Array.isArray(numbers))
    throw new TypeError(`${call}: ${name} must be an array of numbers, got ${describeValue(numbers)}`);
  const checked = numbers.map((value: unknown, i) =>
    checkInteger(call, `${name}[${i}]`, value, 1, all.length),
  );
  return [...new Set(checked)].toSorted((a, b) => a - b);
}
