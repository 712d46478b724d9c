import { describeValue } from './describe-value';
import { escapeUnseen } from './escape-unseen';

/**
 * Writes a text from elsewhere (a class name, a server's answer) so that it can be printed and drawn on one line: what
 * is unseen or would act is written as JavaScript does, `\n`, `\x1b`, `\u202e`; all other text stays as it is.
 * @throws TypeError when it is not a string
 */
export function visibleText(text: string): string {
  if (typeof text !== 'string')
    throw new TypeError(`visibleText: text must be a string, got ${describeValue(text)}`);
  return escapeUnseen(text);
}
