/** Number of characters that are shown of a line, around a mistake. */
const MOST = 100;

/** Characters that are twice as wide as others. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/**
 * Formats a mistake with its source line and a caret below its position.
 * @param told lines: what is wrong, and below it the remedy or the details
 * @param place line and column counted from 0
 */
export function mistakeText(
  told: string,
  place: { readonly cell: number; readonly source: string; readonly line: number; readonly column: number },
): string {
  const { cell, source, line, column } = place;
  const whole = (source.split('\n')[line] ?? '').replace(/\s/g, ' ').trimEnd();
  const indent = whole.length - whole.trimStart().length;
  const first = Math.max(Math.min(indent, column), column - MOST / 2);
  const shown = whole.slice(first, first + MOST);
  const before = first > indent ? '…' : '';
  const after = first + MOST < whole.length ? '…' : '';
  const padding = Array.from(before + whole.slice(first, column), (character) =>
    WIDE.test(character) ? '\u3000' : ' ',
  ).join('');
  const words = told.replaceAll('\n', '\n  ');
  return `cell ${cell}, line ${line + 1}: ${words}\n    ${before}${shown}${after}\n    ${padding}^`;
}
