import type { Row } from './figure';

/**
 * Checks that there are rows and that each has the named fields, with finite numbers.
 * @throws RangeError naming the first field that is missing or not finite
 */
export function checkRows(call: string, rows: readonly Row[], fields: readonly string[]): void {
  if (rows.length === 0) throw new RangeError(`${call}: rows must have at least one row, got none`);
  rows.forEach((row, i) => {
    for (const field of fields) {
      const value = row[field];
      if (value === undefined)
        throw new RangeError(
          `${call}: rows[${i}] must have a field '${field}', got {${Object.keys(row).join(', ')}}`,
        );
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new RangeError(`${call}: rows[${i}].${field} must be finite, got ${value}`);
    }
  });
}

/** What a chart of rows shows. */
export interface RowsDescription {
  readonly x: string;
  readonly y: string;
  readonly series?: string | undefined;
  readonly title?: string | undefined;
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Tells a chart in words: axes, series and the range of values, for those who cannot see it. */
export function describeRows(
  kind: string,
  rows: readonly Row[],
  { x, y, series, title, xTitle, yTitle }: RowsDescription,
): string {
  const names = series ? [...new Set(rows.map((r) => String(r[series])))] : [];
  const values = rows.map((r) => Number(r[y]));
  const extent = `${short(Math.min(...values))} to ${short(Math.max(...values))}`;
  const ends = `${short(rows[0]?.[x])} to ${short(rows.at(-1)?.[x])}`;
  const of = names.length > 0 ? `; series: ${names.join('; ')}` : '';
  return `${kind}${title ? ` «${title}»` : ''}: ${yTitle} (${extent}) against ${xTitle} (${ends})${of}.`;
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
}
