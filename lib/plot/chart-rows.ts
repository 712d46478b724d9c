import type { Row } from './figure';

/**
 * Checks that there are rows and that each has the named fields, with finite numbers.
 * @param ends fields of intervals, which may be NaN for unknown
 * @throws RangeError naming the first field that is missing or not finite
 */
export function checkRows(
  call: string,
  rows: readonly Row[],
  fields: readonly string[],
  ends: readonly string[] = [],
): void {
  if (rows.length === 0) throw new RangeError(`${call}: rows must have at least one row, got none`);
  rows.forEach((row, i) => {
    for (const field of [...fields, ...ends]) {
      const value = row[field];
      if (value === undefined)
        throw new RangeError(
          `${call}: rows[${i}] must have a field '${field}', got {${Object.keys(row).join(', ')}}`,
        );
      if (Number.isNaN(value) && ends.includes(field)) continue;
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new RangeError(`${call}: rows[${i}].${field} must be finite, got ${value}`);
    }
  });
}

/**
 * Says what to add to the layer that draws intervals, so that those of unknown ends (NaN) are not drawn.
 * @returns undefined where none is known
 */
export function knownEnds(
  rows: readonly Row[],
  ends: readonly [low: string, high: string],
): { readonly transform?: readonly { readonly filter: string }[] } | undefined {
  const known = rows.filter((row) => ends.every((end) => !Number.isNaN(row[end])));
  if (known.length === rows.length) return {};
  const filter = ends.map((end) => `isValid(datum[${JSON.stringify(end)}])`).join(' && ');
  return known.length === 0 ? undefined : { transform: [{ filter }] };
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
