import { describeValue } from '../core';
import type { Reading } from './exercise';

/** Takes the number that an answer should be. */
export function readNumber(answer: unknown): Reading {
  if (typeof answer === 'number') return { numbers: [answer] };
  const problem = noAnswer(answer);
  if (problem !== undefined) return { problem };
  if (typeof answer === 'string')
    return {
      problem: `returns the text ${describeValue(answer)} where a number is wanted: keys of an object are text, Number(…) makes a number of one`,
    };
  return { problem: `returns ${describeValue(answer)} where a number is wanted` };
}

/**
 * Takes the numbers that an answer should be: a list, a typed array, rows of such, or an object with them as its `data`.
 * @param options `length`: how many there should be; `otherLengths`: what other numbers of them tell
 */
export function readNumbers(
  answer: unknown,
  {
    length,
    otherLengths = {},
  }: { readonly length: number; readonly otherLengths?: Readonly<Record<number, string>> },
): Reading {
  const problem = noAnswer(answer);
  if (problem !== undefined) return { problem };
  const given =
    typeof answer === 'object' && 'data' in (answer as object) ? (answer as { data: unknown }).data : answer;
  if (!isList(given))
    return {
      problem: `returns ${describeValue(answer)} where a list of ${length} numbers is wanted`,
    };
  const numbers: number[] = [];
  for (const item of Array.from(given)) {
    for (const value of isList(item) ? Array.from(item) : [item]) {
      if (typeof value === 'number') numbers.push(value);
      else
        return {
          problem:
            value === undefined
              ? `leaves place ${numbers.length} of its list empty (undefined)`
              : `has ${describeValue(value)} at place ${numbers.length} where a number is wanted`,
        };
    }
  }
  if (numbers.length === length) return { numbers };
  const why = otherLengths[numbers.length];
  return {
    problem: `returns ${numbers.length} numbers where ${length} are wanted${why === undefined ? '' : `: ${why}`}`,
  };
}

/** What to say of an answer that is none. */
export function noAnswer(answer: unknown): string | undefined {
  if (answer === undefined) return 'returns nothing (undefined): is a return missing?';
  if (answer === null) return 'returns null';
  if (typeof answer === 'object' && typeof (answer as { then?: unknown }).then === 'function') {
    // Nobody waits for it: were it rejected, the kernel would report an error that has no place.
    Promise.resolve(answer).catch(() => undefined);
    return 'returns a promise where the answer itself is wanted: leave out async';
  }
  return undefined;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
