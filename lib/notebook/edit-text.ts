/** A replacement for the characters from `start` to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies non-overlapping edits, in any order, in one pass. */
export function editText(source: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}

/** Maps a position in the edited text back to the original; inserted text maps to the start of its edit. */
export function placeBefore(edits: readonly TextEdit[], place: number): number {
  let shift = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (place < start + shift) break;
    if (place < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return place - shift;
}
