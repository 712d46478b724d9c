import { checkList, checkObject, describeValue, visibleText } from '../core';
import type { Row } from './figure';

/** The role of a field in a chart. Vega sees only these names, since it would parse field names such as `a.b` as paths. */
export type Role = 'x' | 'y' | 'low' | 'high' | 'series' | 'facet' | 'marked';

/** The field with each role. */
export type Fields = { readonly [R in Role]?: string | undefined };

/** A row of a chart: one value per role. */
export type ChartRow = { readonly [R in Role]?: number | string | boolean };

/** Requirements on the values of roles. */
export interface ChartRowsRules {
  /** Roles that must be numeric; ends of intervals may be NaN for unknown. */
  readonly numbers: readonly Role[];
  /** Roles on logarithmic axes, which must be above 0. */
  readonly log?: readonly Role[];
}

/**
 * Checks that rows are a non-empty list of objects.
 * @throws TypeError for anything else; RangeError when it is empty
 */
export function checkRows(call: string, rows: readonly Row[]): void {
  checkList(call, 'rows', rows, 'a list of rows { field: value, … }');
  if (rows.length === 0) throw new RangeError(`${call}: rows must have at least one row, got none`);
  for (let i = 0; i < rows.length; i++) checkObject(call, `rows[${i}]`, rows[i], 'a row { field: value, … }');
}

/**
 * Extracts the fields that a chart shows, renamed to their roles.
 * @throws RangeError or TypeError naming the first value that is missing or does not meet the requirements of its role
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
      `${call}: ${name} must be above 0 on a logarithmic axis, got ${describeValue(value)}; omit such rows or the option log`,
    );
  return value;
}

/**
 * Returns a transform for the layer of intervals that filters out unknown ones (NaN).
 * @returns undefined if all are unknown
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

/** Lists the distinct values of a role in the order of the rows. */
export function valuesOf(rows: readonly ChartRow[], role: Role): (number | string | boolean)[] {
  return [...new Set(rows.map((row) => row[role] as number | string | boolean))];
}

/** What to mention in the description of a chart. */
export interface RowsDescription {
  /** Role whose values are listed. */
  readonly groups?: Role | undefined;
  readonly title?: string | undefined;
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Describes a chart as alternative text: axes, series and the range of values. */
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

/** Formats the range of values of a role. */
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
