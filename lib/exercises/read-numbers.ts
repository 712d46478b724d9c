import { describeValue } from '../core';
import type { Reading } from './exercise';

/** Reads an answer that should be a number. */
export function readNumber(answer: unknown): Reading {
  if (typeof answer === 'number') return { numbers: [answer] };
  const problem = noAnswer(answer);
  if (problem !== undefined) return { problem };
  if (typeof answer === 'string')
    return {
      problem: `should return a number, but returns the string ${describeValue(answer)}: keys of an object are strings, Number(…) converts them`,
    };
  return { problem: `should return a number, but returns ${describeValue(answer)}` };
}

/**
 * Reads an answer that should be numbers: an array, a typed array, rows of such, or an object with them as its `data`.
 * @param options `length`: how many there should be; `otherLengths`: for a wrong length, what it suggests
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
      problem: `should return a list of ${length} numbers, but returns ${describeValue(answer)}`,
    };
  const numbers: number[] = [];
  for (const item of Array.from(given)) {
    for (const value of isList(item) ? Array.from(item) : [item]) {
      if (typeof value === 'number') numbers.push(value);
      else
        return {
          problem:
            value === undefined
              ? `leaves entry ${numbers.length} of its list undefined`
              : `should return numbers only, but entry ${numbers.length} of its list is ${describeValue(value)}`,
        };
    }
  }
  if (numbers.length === length) return { numbers };
  const why = otherLengths[numbers.length];
  return {
    problem: `should return ${length} ${length === 1 ? 'number' : 'numbers'}, but returns ${numbers.length}${why === undefined ? '' : `: ${why}`}`,
  };
}

/** What is wrong with an answer that is missing, or a promise of one. */
export function noAnswer(answer: unknown): string | undefined {
  if (answer === undefined) return 'returns undefined: is the return missing?';
  if (answer === null) return 'returns null';
  if (typeof answer === 'object' && typeof (answer as { then?: unknown }).then === 'function') {
    // Nothing awaits it: if it were rejected, the kernel would report an error that points nowhere.
    Promise.resolve(answer).catch(() => undefined);
    return 'returns a promise instead of the answer itself: leave out async';
  }
  return undefined;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
