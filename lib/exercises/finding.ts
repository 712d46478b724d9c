import { inspect } from 'node:util';

/** What a check found about a function that a student wrote. Printed, it is its message. */
export interface Finding {
  /** Name of the exercise: `chiSquare`. */
  readonly exercise: string;
  /** Whether every case came out right. */
  readonly passed: boolean;
  /** `'not written'`: the function still throws the «not written yet» that it was handed out with. */
  readonly status: 'passed' | 'not written' | 'wrong';
  /** In a sentence or two: what is right, or what came out, what should have, and what may be the reason. */
  readonly message: string;
}

/** Makes a finding that shows itself as its message, as the last line of a cell or in a text. */
export function finding(exercise: string, status: Finding['status'], message: string): Finding {
  const found = { exercise, passed: status === 'passed', status, message };
  const show = { value: () => message, enumerable: false };
  return Object.defineProperties(found, { toString: show, [inspect.custom]: show });
}
