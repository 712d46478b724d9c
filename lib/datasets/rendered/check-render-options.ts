import { checkInteger, checkOptions, describeValue, type RunOptions } from '../../core';

/**
 * Checks the options of a call that makes a rendered set and returns the numbers asked for, each once, ascending.
 * @throws TypeError or RangeError that names the call and the option
 */
export function checkRenderOptions(
  call: string,
  options: RunOptions & { root: string },
  { name, all }: { name: string; all: readonly number[] },
): number[] {
  checkOptions(call, options, ['root', name, 'signal', 'onProgress', 'workers']);
  if (typeof options.root !== 'string' || options.root === '')
    throw new TypeError(`${call}: root must be the path of a folder, got ${describeValue(options.root)}`);
  if (options.workers !== undefined) checkInteger(call, 'workers', options.workers, 1, 64);
  const numbers: unknown = new Map(Object.entries(options)).get(name) ?? all;
  if (!Array.isArray(numbers))
    throw new TypeError(`${call}: ${name} must be an array of numbers, got ${describeValue(numbers)}`);
  const checked = numbers.map((value: unknown, i) =>
    checkInteger(call, `${name}[${i}]`, value, 1, all.length),
  );
  return [...new Set(checked)].toSorted((a, b) => a - b);
}
