/** Largest alignment (pairs of words), which limits the memory. */
const maxPairs = 2e7;

interface Word {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A position in code; lines and columns count from 1. */
export interface CodePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Maps a position in the compiled JavaScript of a cell to the line of its TypeScript.
 * @returns the line, or undefined if no word can be paired
 */
export function sourceLine(source: string, compiled: string, place: CodePlace): number | undefined {
  return sourceLines(source, compiled)(place);
}

/**
 * Aligns the TypeScript of a cell with its compiled JavaScript, and returns {@link sourceLine} for that pair.
 *
 * The compiler drops types and adds exports but keeps the order of words, so the longest common subsequence of words
 * (Wagner & Fischer 1974, doi:10.1145/321796.321811) aligns the two texts; the paired word nearest to a position gives its
 * line.
 */
export function sourceLines(source: string, compiled: string): (place: CodePlace) => number | undefined {
  const from = words(source);
  const to = words(compiled);
  if (from.length * to.length > maxPairs) return () => undefined;
  const paired = pairWords(from, to).flatMap((line, index) =>
    line === undefined ? [] : [{ ...(to[index] as Word), from: line }],
  );
  return (place) => {
    let [low, high] = [0, paired.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(paired[middle] as CodePlace, place)) high = middle;
      else low = middle + 1;
    }
    // The word at or before the position in its line; else the next one in that line; else one above.
    const [before, after] = [paired[low - 1], paired[low]];
    return (before?.line !== place.line && after?.line === place.line ? after : before)?.from;
  };
}

function isAfter(a: CodePlace, b: CodePlace): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}

function words(text: string): Word[] {
  return text.split('\n').flatMap((line, row) =>
    Array.from(line.matchAll(/[\p{L}\p{N}_$]+/gu), (match) => ({
      text: match[0],
      line: row + 1,
      column: match.index + 1,
    })),
  );
}

/** The source line of every compiled word, undefined for words added by the compiler. */
function pairWords(from: readonly Word[], to: readonly Word[]): (number | undefined)[] {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = 1; i <= from.length; i++)
    for (let j = 1; j <= to.length; j++)
      lengths[i * width + j] =
        from[i - 1]?.text === to[j - 1]?.text
          ? (lengths[(i - 1) * width + j - 1] as number) + 1
          : Math.max(lengths[(i - 1) * width + j] as number, lengths[i * width + j - 1] as number);
  const partners: (number | undefined)[] = to.map(() => undefined);
  let i = from.length;
  let j = to.length;
  while (i > 0 && j > 0) {
    if (from[i - 1]?.text === to[j - 1]?.text) {
      partners[--j] = from[--i]?.line;
    } else if ((lengths[(i - 1) * width + j] as number) >= (lengths[i * width + j - 1] as number)) i--;
    else j--;
  }
  return partners;
}
