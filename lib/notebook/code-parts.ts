/** A string or a comment in TypeScript, from `start` up to `end`. */
export interface CodePart {
  readonly kind: 'string' | 'comment';
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the strings and comments of TypeScript source, in order. Unterminated ones are ignored.
 *
 * Takes linear time for any text: if a quote has no partner, later quotes of its kind have none either, up to the end of
 * that search.
 */
export function codeParts(source: string): CodePart[] {
  const parts: CodePart[] = [];
  const inVainUpTo = new Map<string, number>();
  const opening = /\/\/.*|\/\*|['"`]/g;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const mark = match[0].startsWith('//') ? '//' : match[0];
    const start = match.index;
    if (start < (inVainUpTo.get(mark) ?? 0)) continue;
    const { end, closed } = partEnd(source, start, mark, opening.lastIndex);
    if (!closed) inVainUpTo.set(mark, end);
    else {
      parts.push({ kind: mark.startsWith('/') ? 'comment' : 'string', start, end });
      opening.lastIndex = end;
    }
  }
  return parts;
}

function partEnd(
  source: string,
  start: number,
  mark: string,
  afterMark: number,
): { end: number; closed: boolean } {
  if (mark === '//') return { end: afterMark, closed: true };
  if (mark === '/*') {
    const close = source.indexOf('*/', start + 2);
    return close < 0 ? { end: source.length, closed: false } : { end: close + 2, closed: true };
  }
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at];
    if (character === mark) return { end: at + 1, closed: true };
    if (character === '\n' && mark !== '`') return { end: at, closed: false };
    if (character === '\\') at++;
  }
  return { end: source.length, closed: false };
}
