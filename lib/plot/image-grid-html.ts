import { visibleText } from '../core';
import type { ImageGrid } from './figure';
import { gridTitles } from './grid-labels';
import { gridPictures } from './grid-pictures';
import { escapeHtml, leftEdge } from './table';

/** Between pictures (px). */
const GAP = 6;

/** Smallest share of their size to which pictures shrink on narrow pages, and never below a screen pixel for each of theirs. */
const SMALLEST = 0.6;

/** File pixels per screen pixel of reduced pictures. */
const DENSITY = 1.5;

/**
 * Lays out a grid as HTML: titles in the font and the colour of the page, an alternative text on every picture. On a page
 * that is narrower than the grid, the pictures shrink somewhat, and then the grid is scrolled sideways.
 *
 * Styles stand in the elements, because front ends remove style sheets from outputs they do not trust.
 */
export async function imageGridHtml(grid: ImageGrid): Promise<string> {
  const { images, columns, scale } = grid;
  const addresses = await gridPictures(grid, { density: DENSITY });
  const widest = images.reduce((most, { plane }) => Math.max(most, plane.width), 0);
  const cellWidth = Math.round(widest * scale);
  const narrow = Math.min(cellWidth, Math.max(widest, Math.round(SMALLEST * cellWidth)));
  const titles = gridTitles(grid, (span) => span * (cellWidth + GAP));
  const picture = (i: number): string => {
    const { plane, title } = images[i] as (typeof images)[number];
    const row = grid.rowTitles?.[Math.floor(i / columns)];
    const inRow = columns > 1 ? `picture ${(i % columns) + 1}` : '';
    const place = row ? inRow : `picture ${i + 1} of ${images.length}`;
    const name = [row, title || place].filter(Boolean).join(', ');
    const [width, height] = [plane.width, plane.height].map((side) => Math.round(side * scale));
    const share = Number(((100 * plane.width) / widest).toFixed(2));
    // Enlarged pixels stay square.
    const rendering = scale >= 1 ? ';image-rendering:pixelated' : '';
    return `<img alt="${escapeHtml(visibleText(name))}" width="${width}" height="${height}" style="display:block;width:${share}%;height:auto;max-width:none;margin:0${rendering}" src="${addresses[i]}">`;
  };
  const parts: string[] = [];
  for (let first = 0; first < images.length; first += columns) {
    const row = Array.from({ length: Math.min(columns, images.length - first) }, (_, n) => first + n);
    const label = grid.rowTitles && visibleText(grid.rowTitles[first / columns] ?? '');
    const named = row.some((i) => titles[i]?.text);
    if (named) {
      if (label !== undefined) parts.push('<div></div>');
      for (let i = first; i < first + row.length; i += titles[i]?.span ?? 1) {
        const { text, span } = titles[i] as (typeof titles)[number];
        const space = first === 0 ? '' : ';padding-top:6px';
        // The picture says it to those who cannot see it.
        parts.push(
          `<div aria-hidden="true" style="grid-column:span ${span};align-self:end;overflow-wrap:anywhere${space}">${escapeHtml(text)}</div>`,
        );
      }
    }
    if (label !== undefined)
      parts.push(
        `<div aria-hidden="true" style="align-self:center;max-width:9em">${escapeHtml(label)}</div>`,
      );
    parts.push(...row.map(picture));
    for (let empty = row.length; empty < columns; empty++) parts.push('<div></div>');
  }
  const widths = Array(columns).fill(`minmax(${narrow}px,${cellWidth}px)`).join(' ');
  const layout = `display:grid;grid-template-columns:${grid.rowTitles ? 'max-content ' : ''}${widths};gap:4px ${GAP}px;font-size:12px;line-height:1.3`;
  const heading =
    grid.title === undefined
      ? ''
      : `<div style="font-weight:bold;margin-bottom:4px">${escapeHtml(visibleText(grid.title))}</div>`;
  return `<div role="group" aria-label="${escapeHtml(grid.text)}" style="overflow-x:auto;padding-top:4px;padding-left:${leftEdge}">${heading}<div style="${layout}">${parts.join('')}</div></div>`;
}
