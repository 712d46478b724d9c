import {
  checkObject,
  describeValue,
  integerOption,
  readOptions,
  textOption,
  visibleText,
  type OptionRule,
} from '../core';
import { checkRows } from './chart-rows';
import { checkText, textsOption } from './check-chart-options';
import type { Row } from './figure';

/** Options of a table. */
export interface TableOptions {
  /** Fields to show, in order. @defaultValue those of the first row */
  readonly columns?: readonly string[];
  /** Words to write above a column in place of its field. @defaultValue the fields themselves */
  readonly headings?: Readonly<Record<string, string>>;
  /** A sentence above it. */
  readonly caption?: string;
  /** Significant digits of numbers that are not integers. @defaultValue 4 */
  readonly digits?: number;
}

/** Writes rows as an HTML table without scripts or outside styles; NaN, for unknown, is a dash. */
export function tableHtml(rows: readonly Row[], options: TableOptions = {}): string {
  const columns = columnsOf(rows, options);
  const caption = options.caption
    ? `<caption style="text-align:left;font-weight:bold;padding-bottom:4px">${escape(visibleText(options.caption))}</caption>`
    : '';
  const head = columns
    .map(({ name, align }) => `<th scope="col" style="text-align:${align}">${escape(name)}</th>`)
    .join('');
  const body = rows
    .map(
      (_, i) =>
        `<tr>${columns.map(({ cells, align }) => `<td style="text-align:${align}">${escape(cells[i] as string)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Writes rows as text in aligned columns; NaN, for unknown, is a dash. */
export function tableText(rows: readonly Row[], options: TableOptions = {}): string {
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
    checkObject(call, name, value, 'words by field');
    for (const [field, heading] of Object.entries(value as object))
      checkText(call, `${name}.${visibleText(field)}`, heading);
  },
  fallback: undefined,
};

const rulesOfTable = {
  columns: textsOption,
  headings: headingsOption,
  caption: textOption('a string'),
  digits: integerOption({ min: 1, max: 100, default: 4 }),
};

/** A column as it is written. */
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
  } = readOptions('table', options, rulesOfTable);
  return columns.map((column) => {
    const heading = Object.hasOwn(headings, column) ? (headings[column] as string) : column;
    const values = rows.map((row) => row[column]);
    const sizes = values.map((value) => (Number.isFinite(value) ? Math.abs(value as number) : 0));
    const largest = sizes.reduce((a, b) => Math.max(a, b));
    return {
      name: visibleText(heading),
      align: values.every((value) => typeof value === 'number') ? 'right' : 'left',
      cells: values.map((value, i) =>
        visibleText(cell(value, { largest, digits, place: `rows[${i}].${visibleText(column)}` })),
      ),
    };
  });
}

/** Writes a value; what is nothing but rounding beside the largest of its column is 0. */
function cell(
  value: unknown,
  { largest, digits, place }: { readonly largest: number; readonly digits: number; readonly place: string },
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(
      `table: ${place} must be a number, a string or a boolean, got ${describeValue(value)}`,
    );
  if (typeof value !== 'number') return String(value);
  if (Math.abs(value) < 1e-14 * largest) return '0';
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(digits)));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
