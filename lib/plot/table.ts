import {
  checkInteger,
  checkObject,
  describeValue,
  integerOption,
  readOptions,
  visibleText,
  type OptionRule,
} from '../core';
import { checkRows } from './chart-rows';
import { textsOption, titleOption } from './chart-options';
import { checkText } from './check-text';
import type { Row, Table } from './figure';
import { headingOf } from './headings';
import type { TableOptions } from './table-options';

/**
 * Makes a table of rows, for `show` or as the last value of a cell.
 * @throws RangeError when there are no rows or a column is missing; TypeError for a cell that cannot be written
 * @example
 * ```ts
 * import { show, table } from 'texton-lab';
 *
 * const rows = [
 *   { method: 'moments', accuracy: 0.82 },
 *   { method: 'energy', accuracy: 0.9 },
 * ];
 * const compared = table(rows, { caption: 'Two methods' });
 * console.log(compared.rows.length); // → 2
 * await show(compared);
 * ```
 */
export function table(rows: readonly Row[], options: TableOptions = {}): Table {
  return { kind: 'table', rows, options, text: tableText(rows, options) };
}

/** The indent of printed text: that of JupyterLab, where the page is its. */
export const leftEdge: string = 'var(--jp-code-padding,0)';

/** Formats rows as a self-contained HTML table; NaN (unknown) is a dash. */
export function tableHtml(rows: readonly Row[], options: TableOptions = {}): string {
  const columns = columnsOf(rows, options);
  // A short caption is not broken to the width of a narrow table.
  const wrap = (options.caption ?? '').length > 60 ? '' : ';white-space:nowrap';
  const caption = options.caption
    ? `<caption style="text-align:left;font-weight:bold;padding-bottom:4px${wrap}">${escapeHtml(visibleText(options.caption))}</caption>`
    : '';
  const head = columns
    .map(({ name, align }) => `<th scope="col" style="text-align:${align}">${escapeHtml(name)}</th>`)
    .join('');
  const body = rows
    .map(
      (_, i) =>
        `<tr>${columns.map(({ cells, align }) => `<td style="text-align:${align}">${escapeHtml(cells[i] as string)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table style="margin-left:${leftEdge}">${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Formats rows as text with aligned columns; NaN (unknown) is a dash. */
function tableText(rows: readonly Row[], options: TableOptions = {}): string {
  const columns = columnsOf(rows, options).map(({ name, align, cells }) => {
    const lines = [name, ...cells];
    const width = lines.reduce((most, text) => Math.max(most, text.length), 0);
    return lines.map((text) => (align === 'right' ? text.padStart(width) : text.padEnd(width)));
  });
  const lines = ['', ...rows].map((_, i) =>
    columns
      .map((column) => column[i])
      .join('  ')
      .trimEnd(),
  );
  return [...(options.caption ? [visibleText(options.caption)] : []), ...lines].join('\n');
}

const headingsOption: OptionRule<Readonly<Record<string, string>> | undefined> = {
  check: (call, name, value) => {
    checkObject(call, name, value, 'an object of headings by field');
    for (const [field, heading] of Object.entries(value as object))
      checkText(call, `${name}.${visibleText(field)}`, heading);
  },
  fallback: undefined,
};

const decimalsOption: OptionRule<Readonly<Record<string, number>> | undefined> = {
  check: (call, name, value) => {
    checkObject(call, name, value, 'numbers by field');
    for (const [field, count] of Object.entries(value as object))
      checkInteger(call, `${name}.${visibleText(field)}`, count, 0, 20);
  },
  fallback: undefined,
};

const rulesOfTable = {
  columns: textsOption,
  headings: headingsOption,
  caption: titleOption,
  digits: integerOption({ min: 1, max: 100, default: 4 }),
  decimals: decimalsOption,
};

/** A formatted column. */
interface Column {
  readonly name: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
}

function columnsOf(rows: readonly Row[], options: TableOptions): Column[] {
  checkRows('table', rows);
  const {
    columns = Object.keys(rows[0] as Row),
    digits,
    headings = {},
    decimals = {},
  } = readOptions('table', options, rulesOfTable);
  return columns.map((column) => {
    const heading = Object.hasOwn(headings, column) ? (headings[column] as string) : headingOf(column);
    const values = rows.map((row) => row[column]);
    const numbers = values.filter((value): value is number => typeof value === 'number');
    const write = numberWriter(numbers, { digits, fixed: decimals[column] });
    return {
      name: visibleText(heading),
      align: numbers.length === values.length ? 'right' : 'left',
      cells: values.map((value, i) => visibleText(cell(value, write, `rows[${i}].${visibleText(column)}`))),
    };
  });
}

function cell(value: unknown, write: (value: number) => string, place: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(
      `table: ${place} must be a number, a string or a boolean, got ${describeValue(value)}`,
    );
  return typeof value === 'number' ? write(value) : String(value);
}

/**
 * Chooses how the numbers of a column are written: with the decimals that give the largest its significant digits; if the
 * smallest is less than a ten-thousandth of it, each with its own decimals. A rounding error next to the largest is shown as 0.
 */
function numberWriter(
  values: readonly number[],
  { digits, fixed }: { readonly digits: number; readonly fixed: number | undefined },
): (value: number) => string {
  const sizes = values.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const isRounding = (value: number): boolean => Math.abs(value) < 1e-14 * largest;
  const told = sizes.filter((size) => size > 0 && !isRounding(size));
  const smallest = told.reduce((a, b) => Math.min(a, b), Infinity);
  const whole = told.every((size) => Number.isInteger(size));
  const fitting = whole ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(largest)));
  const decimals = fixed ?? fitting;
  const together =
    fixed !== undefined || (largest < 1e15 && decimals <= 8 && (whole || smallest > largest / 1e4));
  return (value) => {
    if (Number.isNaN(value)) return '–';
    const size = Math.abs(value);
    const text = isRounding(value)
      ? (0).toFixed(together ? decimals : 0)
      : !Number.isFinite(value)
        ? String(size)
        : together
          ? size.toFixed(decimals)
          : String(Number(size.toPrecision(digits)));
    return value < 0 && Number(text) !== 0 ? `−${text}` : text;
  };
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
