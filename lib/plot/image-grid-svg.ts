import { visibleText } from '../core';
import { CHARACTER } from './chart-labels';
import { distinctLabels } from './distinct-labels';
import type { ImageGrid } from './figure';
import { gridTitles } from './grid-labels';
import { gridPictures } from './grid-pictures';
import { escapeHtml } from './table';

/** Between pictures, and around them (px). */
const GAP = 6;

/** Height of a line of a title (px). */
const LINE = 14;

/** Longest label of a row (characters). */
const ROW_LABEL = 24;

/**
 * Lays out a grid as SVG, with each picture embedded as an 8-bit PNG and enlarged without smoothing.
 * @param options.text colour of titles
 */
export async function imageGridSvg(
  grid: ImageGrid,
  { text = '#222' }: { readonly text?: string } = {},
): Promise<string> {
  const { images, columns, scale } = grid;
  const pictures = await gridPictures(grid);
  const size = (side: 'width' | 'height'): number =>
    Math.round(scale * images.reduce((most, { plane }) => Math.max(most, plane[side]), 0));
  const [cellWidth, cellHeight] = [size('width'), size('height')];
  const title = grid.title === undefined ? undefined : visibleText(grid.title);
  const top = title === undefined ? 0 : 22;
  const rowLabels = distinctLabels([...new Set(grid.rowTitles ?? [])], ROW_LABEL);
  const labelOf = new Map([...new Set(grid.rowTitles ?? [])].map((name, i) => [name, rowLabels[i]]));
  const left = rowLabels.reduce((most, label) => Math.max(most, label.length * CHARACTER + GAP), 0);
  const width = Math.max(
    left + columns * (cellWidth + GAP) + GAP,
    title === undefined ? 0 : title.length * 8 + 2 * GAP,
  );
  const titles = gridTitles(grid, (span) => span * (cellWidth + GAP));
  let y = top + GAP;
  const parts: string[] = [];
  for (let first = 0; first < images.length; first += columns) {
    const row = titles.slice(first, first + columns);
    const titleHeight = LINE * row.reduce((most, { lines }) => Math.max(most, lines.length), 0);
    const rowTitle = labelOf.get(grid.rowTitles?.[first / columns] ?? '');
    if (rowTitle !== undefined)
      parts.push(textAt(GAP, y + titleHeight + Math.round(cellHeight / 2) + 4, rowTitle));
    row.forEach(({ lines }, column) => {
      const { plane } = images[first + column] as (typeof images)[number];
      const x = left + GAP + column * (cellWidth + GAP);
      // The last line of every title is just above the pictures.
      const start = y + titleHeight - LINE * lines.length + 11;
      lines.forEach((line, n) => parts.push(textAt(x, start + n * LINE, line)));
      // Enlarged pixels stay square; reduced pictures are smoothed, or the texture would alias.
      const rendering = scale >= 1 ? 'optimizeSpeed' : 'optimizeQuality';
      parts.push(
        `<image x="${x}" y="${y + titleHeight}" width="${Math.round(plane.width * scale)}" height="${Math.round(plane.height * scale)}" image-rendering="${rendering}" preserveAspectRatio="none" href="${pictures[first + column]}"/>`,
      );
    });
    y += titleHeight + cellHeight + GAP;
  }
  const heading =
    title === undefined
      ? ''
      : `<text x="${GAP}" y="17" font-size="13" font-weight="bold">${escapeHtml(title)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" font-family="DejaVu Sans" font-size="11" fill="${text}">${heading}${parts.join('')}</svg>`;
}

function textAt(x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}">${escapeHtml(text)}</text>`;
}
