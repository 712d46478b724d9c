import { checkFunction } from './checks';
import { integerOption, readOptions } from './read-options';

const rules = { repeats: integerOption({ min: 1, max: 1000, default: 1 }) };

/**
 * Runs a function and measures its time.
 *
 * The first call of a function is often slower than the next ones, and another program may disturb any of them; the
 * median of several repeats is steadier than a single time.
 * @param options.repeats how often the function runs, one run after the other; default once
 * @returns the result of the last run, and the median time in seconds
 */
export async function timed<T>(
  work: () => T | Promise<T>,
  options: { readonly repeats?: number } = {},
): Promise<{ readonly result: T; readonly seconds: number }> {
  checkFunction('timed', 'work', work, 'a function without arguments');
  const { repeats } = readOptions('timed', options, rules);
  const times: number[] = [];
  let result: T;
  do {
    const start = performance.now();
    result = await work();
    times.push((performance.now() - start) / 1000);
  } while (times.length < repeats);
  times.sort((a, b) => a - b);
  const upper = Math.floor(repeats / 2);
  const lower = Math.ceil(repeats / 2) - 1;
  return { result, seconds: ((times[lower] as number) + (times[upper] as number)) / 2 };
}
