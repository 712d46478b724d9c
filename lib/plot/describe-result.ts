import { inspect, types } from 'node:util';
import type { Figure, GreyRange, GridImage, Row, Table } from './figure';
import { imageGrid } from './image-grid';
import { fieldsOf, isPlane, summariseValue } from './summarise-value';
import { rangeText, valueRange, type ValueRange } from './value-range';

/** How a value at the end of a cell is shown: drawn, as a table, in words, or printed as any other value. */
export type Result =
  | { readonly kind: 'figure'; readonly figure: Figure | Table; readonly caption?: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value' };

/** Largest numbers of pictures drawn, rows shown and values described. */
const MOST = { pictures: 60, rows: 100, lines: 12 } as const;

const printed: Result = { kind: 'value' };

/**
 * Decides how to show the last value of a cell.
 *
 * Figures, planes and lists of planes are drawn; other results of the library are described in a line; rows with the same fields
 * become a table; for a Promise, the remedy is given.
 */
export function describeResult(value: unknown): Result {
  if (types.isPromise(value))
    return {
      kind: 'text',
      text: 'The last value is a Promise, not the result itself: write `await` before the expression.',
    };
  if (types.isProxy(value)) return printed;
  if (Array.isArray(value)) return describeList(value);
  if (isFigure(value)) return { kind: 'figure', figure: value };
  const image = asImage(value);
  if (image) return picture([image], 1);
  const text = summariseValue(value) ?? describeFields(value);
  return text === undefined ? printed : { kind: 'text', text };
}

/** Required fields of a value of each kind, besides its kind and its text. */
const parts = { chart: 'spec', images: 'images', table: 'rows' } as const;

function isFigure(value: unknown): value is Figure | Table {
  const fields = fieldsOf(value);
  if (typeof fields?.['text'] !== 'string') return false;
  const part = parts[fields['kind'] as keyof typeof parts];
  return part !== undefined && typeof fields[part] === 'object';
}

/** A plane, or a picture like those of `labelImage`; undefined if it cannot be drawn. */
function asImage(value: unknown): GridImage | undefined {
  const fields = fieldsOf(value);
  const plane = isPlane(value) ? value : fields?.['plane'];
  if (!isPlane(plane)) return undefined;
  const { low, high, notFinite } = valueRange([plane.data]);
  if (notFinite > 0 || Math.max(-low, high) > 1e20) return undefined;
  if (value === plane) return { plane };
  const others = Object.keys(fields as object).filter((name) => name !== 'plane');
  return others.every((name) => name === 'title' || name === 'colours') ? (value as GridImage) : undefined;
}

function describeList(list: readonly unknown[]): Result {
  if (list.length === 0) return printed;
  if (list.every((item) => types.isPromise(item)))
    return {
      kind: 'text',
      text: 'The last value is a list of Promises, not the results themselves: write `await Promise.all(…)` around the expression.',
    };
  const images = list.slice(0, MOST.pictures).map(asImage);
  if (images.every((image) => image !== undefined)) return picture(images, list.length);
  if (isTable(list)) return { kind: 'table', rows: list };
  const lines = list.slice(0, MOST.lines).map(summariseValue);
  if (!lines.every((line) => line !== undefined)) return printed;
  const more = list.length - lines.length;
  return {
    kind: 'text',
    text: [...lines.map((line, i) => `${i}: ${line}`), ...(more > 0 ? [`… and ${more} more`] : [])].join(
      '\n',
    ),
  };
}

/** Whether all items of a list are plain objects with the same fields, each a number, a string or a boolean. */
function isTable(list: readonly unknown[]): list is readonly Row[] {
  if (list.length > MOST.rows) return false;
  const names = Object.keys(fieldsOf(list[0]) ?? {}).join('\n');
  return (
    names !== '' &&
    list.every((row) => {
      const fields = isPlainObject(row) ? fieldsOf(row) : undefined;
      return (
        fields !== undefined &&
        Object.keys(fields).join('\n') === names &&
        Object.values(fields).every((field) => ['number', 'string', 'boolean'].includes(typeof field))
      );
    })
  );
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A line for each field of an object that contains results of the library; other objects are printed as usual. */
function describeFields(value: unknown): string | undefined {
  const fields = isPlainObject(value) ? fieldsOf(value) : undefined;
  if (!fields) return undefined;
  const lines = Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    summary: summariseField(field),
  }));
  if (lines.length > MOST.lines || lines.every(({ summary }) => summary === undefined)) return undefined;
  const brief = { depth: 1, breakLength: Infinity, maxArrayLength: 10 };
  return lines.map(({ name, field, summary }) => `${name}: ${summary ?? inspect(field, brief)}`).join('\n');
}

function summariseField(field: unknown): string | undefined {
  if (!Array.isArray(field)) return summariseValue(field);
  const first = summariseValue(field[0]);
  return first === undefined ? undefined : `list of ${field.length}, the first: ${first}`;
}

/**
 * A grid of pictures, and a sentence about their sizes, their values and the meaning of black and white.
 * @param total how many there are, drawn or not
 */
function picture(images: readonly GridImage[], total: number): Result {
  const planes = images.map(({ plane }) => plane);
  const longest = planes.reduce((most, { width, height }) => Math.max(most, width, height), 0);
  const scale = longest >= 90 ? Math.max(0.001, Math.min(1, 256 / longest)) : Math.round(120 / longest);
  const values = valueRange(planes.map(({ data }) => data));
  const { range, words } = greyRange(values, images.length);
  const sizes = [...new Set(planes.map(({ width, height }) => `${width}×${height}`))];
  const size = sizes.length === 1 ? `${sizes[0]} pixels` : 'different sizes';
  const count = images.length < total ? `${images.length} of ${total}` : String(total);
  const named = (one: string, many: string): string => `${total === 1 ? one : `${count} ${many}`} of ${size}`;
  // Colour numbers are not values.
  const caption = images.every(({ colours }) => colours !== undefined)
    ? `${named('Label picture', 'label pictures')}.`
    : `${named('Plane', 'planes')}, values ${rangeText(values)}; ${words}.`;
  return { kind: 'figure', figure: imageGrid(images, { range, scale }), caption };
}

function greyRange({ low, high }: ValueRange, count: number): { range: GreyRange; words: string } {
  if (low >= 0 && high <= 1) return { range: [0, 1], words: 'black is 0, white is 1' };
  if (low < 0 && high > 0)
    return {
      range: 'symmetric',
      words: `mid grey is 0${count > 1 ? ', each stretched on its own' : ''}`,
    };
  return { range: 'shared', words: 'black is the lowest, white the highest' };
}
