import { CHARACTER } from './chart-labels';
import { distinctLabels } from './distinct-labels';
import { drawnText } from './drawn-text';
import type { ImageGrid } from './figure';

/** Most lines of a title above a picture. */
const MOST_LINES = 3;

/** A title above a picture. */
export interface GridTitle {
  readonly text: string;
  /** The text in lines that fit. */
  readonly lines: readonly string[];
  /** How many columns it may take: its own and those without a title to the right of it. */
  readonly span: number;
}

/**
 * Lays out the titles of a grid in lines no wider than the columns that they may take. A title is shortened, distinctly
 * from the others, only when it does not fit into three lines.
 * @param widthOf room over a number of columns (px)
 */
export function gridTitles(
  { images, columns }: ImageGrid,
  widthOf: (columns: number) => number,
): readonly GridTitle[] {
  const titles = images.map(({ title }) => (title ? drawnText(title) : ''));
  const spans = titles.map((_, i) => {
    const rest = columns - (i % columns);
    const next = titles.slice(i + 1, i + rest).findIndex((title) => title !== '');
    return next === -1 ? rest : 1 + next;
  });
  const room = spans.map((span) => Math.max(3, Math.floor(widthOf(span) / CHARACTER)));
  const isLong = titles.map((title, i) => wrap(title, room[i] as number).length > MOST_LINES);
  const long = [...new Set(titles.filter((_, i) => isLong[i]))];
  const short = shortened(long, Math.min(...room.filter((_, i) => isLong[i])));
  return titles.map((title, i) => {
    const text = isLong[i] ? (short[long.indexOf(title)] as string) : title;
    return { text, lines: wrap(text, room[i] as number), span: spans[i] as number };
  });
}

/** Cuts titles to the greatest length at which all of them fit. */
function shortened(titles: readonly string[], most: number): readonly string[] {
  let [length, labels] = [MOST_LINES * most, titles];
  while (length > most && labels.some((label) => wrap(label, most).length > MOST_LINES))
    labels = distinctLabels(titles, length--);
  return labels;
}

/** Breaks a text into lines of limited length: at spaces, and long words anywhere. */
function wrap(text: string, most: number): readonly string[] {
  const pieces = new RegExp(`.{1,${most}}`, 'gu');
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => each.match(pieces) ?? [])) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (Array.from(joined).length <= most) lines.splice(-1, 1, joined);
    else lines.push(word);
  }
  return lines;
}
