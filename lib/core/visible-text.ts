import { describeValue } from './describe-value';
import { escapeUnseen } from './escape-unseen';

/**
 * Makes external text (a class name, a server's answer) safe to print and draw on one line: invisible and control
 * characters are escaped as in JavaScript, `\n`, `\x1b`, `\u202e`.
 * @throws TypeError when it is not a string
 */
export function visibleText(text: string): string {
  if (typeof text !== 'string')
    throw new TypeError(`visibleText: text must be a string, got ${describeValue(text)}`);
  return escapeUnseen(text);
}
