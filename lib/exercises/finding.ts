import { inspect } from 'node:util';

/** What a check found about a function that a student wrote. It prints as its message. */
export interface Finding {
  /** Name of the exercise: `chiSquare`. */
  readonly exercise: string;
  /** Whether the answer was correct in every case. */
  readonly passed: boolean;
  /** `'not written'` means that the function still throws the «not written yet» of the lesson. */
  readonly status: 'passed' | 'not written' | 'wrong';
  /** In a sentence or two: that all is right, or what came out, what should have, and the likely reason. */
  readonly message: string;
}

/** Makes a finding that shows as its message, whether it is the last line of a cell or part of a string. */
export function finding(exercise: string, status: Finding['status'], message: string): Finding {
  const found = { exercise, passed: status === 'passed', status, message };
  const show = { value: () => message, enumerable: false };
  return Object.defineProperties(found, { toString: show, [inspect.custom]: show });
}
