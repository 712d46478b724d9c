import { checkList, checkObject, describeValue, visibleText } from '../core';
import type { Row } from './figure';

/** What a field is to a chart. Vega sees these names and no others: in a name of its own, `a.b` and `a[0]` were paths. */
export type Role = 'x' | 'y' | 'low' | 'high' | 'series' | 'facet' | 'marked';

/** Which field of the rows has a role. */
export type Fields = { readonly [R in Role]?: string | undefined };

/** A row as a chart has it: a value for each role. */
export type ChartRow = { readonly [R in Role]?: number | string | boolean };

/** What the values of some roles must be. */
export interface ChartRowsRules {
  /** Roles that need numbers; those of the ends of intervals may be NaN for unknown. */
  readonly numbers: readonly Role[];
  /** Roles along logarithmic axes, which need numbers above 0. */
  readonly log?: readonly Role[];
}

/**
 * Checks that there are rows.
 * @throws TypeError for something that is not a list of objects; RangeError when it is empty
 */
export function checkRows(call: string, rows: readonly Row[]): void {
  checkList(call, 'rows', rows, 'a list of rows { field: value, … }');
  if (rows.length === 0) throw new RangeError(`${call}: rows must have at least one row, got none`);
  for (let i = 0; i < rows.length; i++) checkObject(call, `rows[${i}]`, rows[i], 'a row { field: value, … }');
}

/**
 * Extracts from rows what a chart shows, under the names of the roles instead of the fields.
 * @throws RangeError or TypeError naming the first value that is missing or not what its role needs
 */
export function chartRows(
  call: string,
  rows: readonly Row[],
  fields: Fields,
  rules: ChartRowsRules,
): ChartRow[] {
  checkRows(call, rows);
  const roles = Object.entries(fields).filter(([, field]) => field !== undefined) as [Role, string][];
  return Array.from(rows, (row, i) => {
    const taken: { [R in Role]?: number | string | boolean } = {};
    for (const [role, field] of roles) taken[role] = valueOf(call, { row, i, field, role }, rules);
    return taken;
  });
}

function valueOf(
  call: string,
  {
    row,
    i,
    field,
    role,
  }: { readonly row: Row; readonly i: number; readonly field: string; readonly role: Role },
  { numbers, log = [] }: ChartRowsRules,
): number | string | boolean {
  const value = row[field];
  const name = `rows[${i}].${visibleText(field)}`;
  if (value === undefined)
    throw new RangeError(
      `${call}: rows[${i}] must have a field '${visibleText(field)}', got {${visibleText(Object.keys(row).join(', '))}}`,
    );
  if (Number.isNaN(value) && (role === 'low' || role === 'high')) return value;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${call}: ${name} must be finite, got ${value}`);
  const kinds = numbers.includes(role) ? ['number'] : ['number', 'string', 'boolean'];
  if (!kinds.includes(typeof value))
    throw new TypeError(`${call}: ${name} must be a ${kinds.join(' or a ')}, got ${describeValue(value)}`);
  if (log.includes(role) && !(Number(value) > 0))
    throw new RangeError(
      `${call}: ${name} must be above 0 on a logarithmic axis, got ${describeValue(value)}; leave such rows out, or the option log`,
    );
  return value;
}

/**
 * Returns what to add to the layer that draws intervals, so that those of unknown ends (NaN) are not drawn.
 * @returns undefined where none is known
 */
export function knownEnds(
  rows: readonly ChartRow[],
): { readonly transform?: readonly { readonly filter: string }[] } | undefined {
  const known = rows.filter((row) => !Number.isNaN(row.low) && !Number.isNaN(row.high));
  if (known.length === rows.length) return {};
  return known.length === 0
    ? undefined
    : { transform: [{ filter: 'isValid(datum.low) && isValid(datum.high)' }] };
}

/** Lists the different values of a role, in the order of the rows. */
export function valuesOf(rows: readonly ChartRow[], role: Role): (number | string | boolean)[] {
  return [...new Set(rows.map((row) => row[role] as number | string | boolean))];
}

/** What a chart of rows shows. */
export interface RowsDescription {
  /** Role of what the text lists by name. */
  readonly groups?: Role | undefined;
  readonly title?: string | undefined;
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Describes a chart in words: axes, series and the range of values, for those who cannot see it. */
export function describeRows(
  kind: string,
  rows: readonly ChartRow[],
  { groups, title, xTitle, yTitle }: RowsDescription,
): string {
  const names = groups ? valuesOf(rows, groups) : [];
  const ends = `${short(rows[0]?.x)} to ${short(rows.at(-1)?.x)}`;
  const of = names.length > 0 ? `; series: ${names.join('; ')}` : '';
  return visibleText(
    `${kind}${title ? ` «${title}»` : ''}: ${yTitle} (${extent(rows, 'y')}) against ${xTitle} (${ends})${of}.`,
  );
}

/** Writes the least and the largest value of a role. */
export function extent(rows: readonly ChartRow[], role: Role): string {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    low = Math.min(low, Number(row[role]));
    high = Math.max(high, Number(row[role]));
  }
  return `${short(low)} to ${short(high)}`;
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
}
