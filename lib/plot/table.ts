import { checkRows } from './chart-rows';
import type { Row } from './figure';

/** Options of a table. */
export interface TableOptions {
  /** Fields to show, in order. @defaultValue those of the first row */
  readonly columns?: readonly string[];
  /** A sentence above it. */
  readonly caption?: string;
  /** Significant digits of numbers that are not integers. @defaultValue 4 */
  readonly digits?: number;
}

/** Writes rows as an HTML table without scripts or outside styles; NaN, for unknown, is a dash. */
export function tableHtml(rows: readonly Row[], options: TableOptions = {}): string {
  const columns = columnsOf(rows, options);
  const largest = columns.map((column) => largestOf(rows, column));
  const caption = options.caption
    ? `<caption style="text-align:left;font-weight:bold;padding-bottom:4px">${escape(options.caption)}</caption>`
    : '';
  const head = columns
    .map((c) => `<th scope="col" style="text-align:${alignment(rows, c)}">${escape(c)}</th>`)
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((c, i) => `<td style="text-align:${alignment(rows, c)}">${escape(cell(row[c], largest[i] ?? 0, options))}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Writes rows as text in aligned columns; NaN, for unknown, is a dash. */
export function tableText(rows: readonly Row[], options: TableOptions = {}): string {
  const columns = columnsOf(rows, options);
  const largest = columns.map((column) => largestOf(rows, column));
  const lines = [
    columns,
    ...rows.map((row) => columns.map((c, i) => cell(row[c], largest[i] ?? 0, options))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((l) => (l[i] ?? '').length)));
  const text = lines.map((line) =>
    line
      .map((value, i) =>
        alignment(rows, columns[i] ?? '') === 'right'
          ? value.padStart(widths[i] ?? 0)
          : value.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [...(options.caption ? [options.caption] : []), ...text].join('\n');
}

function columnsOf(rows: readonly Row[], options: TableOptions): readonly string[] {
  const columns = options.columns ?? Object.keys(rows[0] ?? {});
  checkRows('table', rows, []);
  return columns;
}

function alignment(rows: readonly Row[], column: string): 'left' | 'right' {
  return rows.every((row) => typeof row[column] === 'number') ? 'right' : 'left';
}

function largestOf(rows: readonly Row[], column: string): number {
  return Math.max(0, ...rows.map((row) => Math.abs(Number(row[column])) || 0));
}

/** Writes a value; what is nothing but rounding beside the largest of its column is 0. */
function cell(value: number | string | boolean | undefined, largest: number, options: TableOptions): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (Math.abs(value) < 1e-14 * largest) return '0';
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(options.digits ?? 4)));
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
