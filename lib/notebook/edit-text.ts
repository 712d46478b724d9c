/** New text for the characters from `start` up to `end` of a text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order, in one pass. */
export function editText(source: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}
