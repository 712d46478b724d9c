import { visibleText, type Plane } from '../core';
import { CHARACTER } from './chart-labels';
import { distinctLabels } from './distinct-labels';
import type { GreyRange, ImageGrid } from './figure';

const GAP = 6;
const TITLE = 15;

/** Lays out a grid as SVG, with each picture embedded as an 8-bit PNG and enlarged without smoothing. */
export async function imageGridSvg(grid: ImageGrid): Promise<string> {
  const { images, columns, scale } = grid;
  const shared = extent(images.filter((i) => i.colours === undefined).map((i) => i.plane));
  const png = await Promise.all(
    images.map(({ plane, colours }) =>
      colours ? colourPng(plane, colours) : greyPng(plane, greyLimits(plane, grid.range, shared)),
    ),
  );
  const widest = images.reduce((most, { plane }) => Math.max(most, plane.width), 0);
  const highest = images.reduce((most, { plane }) => Math.max(most, plane.height), 0);
  const cellWidth = Math.round(widest * scale);
  const cellHeight = Math.round(highest * scale);
  const titleHeight = images.some((i) => i.title !== undefined) ? TITLE : 0;
  const title = grid.title === undefined ? undefined : visibleText(grid.title);
  const top = title === undefined ? 0 : 22;
  const rows = Math.ceil(images.length / columns);
  const width = Math.max(
    columns * (cellWidth + GAP) + GAP,
    title === undefined ? 0 : title.length * 8 + 2 * GAP,
  );
  const height = top + rows * (cellHeight + titleHeight + GAP) + GAP;
  const labels = fittingLabels(
    images.map((image) => image.title),
    cellWidth,
  );
  const cells = images.map(({ plane }, i) => {
    const x = GAP + (i % columns) * (cellWidth + GAP);
    const y = top + GAP + Math.floor(i / columns) * (cellHeight + titleHeight + GAP);
    const w = Math.round(plane.width * scale);
    const h = Math.round(plane.height * scale);
    // Enlarged pixels stay square; reduced pictures are smoothed, or the texture would alias.
    const rendering = scale >= 1 ? 'optimizeSpeed' : 'optimizeQuality';
    const picture = `<image x="${x}" y="${y + titleHeight}" width="${w}" height="${h}" image-rendering="${rendering}" preserveAspectRatio="none" href="data:image/png;base64,${png[i]?.toString('base64')}"/>`;
    const label = labels[i];
    return label === undefined ? picture : `<text x="${x}" y="${y + 11}">${escape(label)}</text>${picture}`;
  });
  const heading =
    title === undefined
      ? ''
      : `<text x="${GAP}" y="17" font-size="13" font-weight="bold">${escape(title)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" font-size="11" fill="#222">${heading}${cells.join('')}</svg>`;
}

/** Shortens titles that are wider than their pictures, keeping them distinct. */
function fittingLabels(titles: readonly (string | undefined)[], width: number): (string | undefined)[] {
  const fits = Math.max(3, Math.floor((width + GAP) / CHARACTER));
  const different = [...new Set(titles.filter((title) => title !== undefined))];
  const labels = distinctLabels(different, fits);
  const labelOf = new Map(different.map((title, i) => [title, labels[i]]));
  return titles.map((title) => (title === undefined ? undefined : labelOf.get(title)));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function extent(planes: readonly Plane[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const { data } of planes)
    for (const v of data) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
  return [low, high];
}

function greyLimits(
  plane: Plane,
  range: GreyRange,
  shared: readonly [number, number],
): readonly [number, number] {
  if (range === 'shared') return shared;
  if (range === 'own') return extent([plane]);
  if (range !== 'symmetric') return range;
  const [low, high] = extent([plane]);
  const most = Math.max(-low, high);
  return [-most, most];
}

async function greyPng(
  { width, height, data }: Plane,
  [black, white]: readonly [number, number],
): Promise<Buffer> {
  const span = white - black;
  // Rounds half up; a constant picture is mid grey.
  const bytes = Uint8Array.from(data, (v) =>
    span === 0 ? 128 : Math.max(0, Math.min(255, Math.floor(((v - black) / span) * 255 + 0.5))),
  );
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

async function colourPng({ width, height, data }: Plane, colours: readonly string[]): Promise<Buffer> {
  const values = colours.map((colour) => parseInt(colour.slice(1), 16));
  const bytes = new Uint8Array(3 * data.length);
  data.forEach((number, i) => {
    const value = values[number] ?? 0;
    bytes.set([value >> 16, (value >> 8) & 255, value & 255], 3 * i);
  });
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
