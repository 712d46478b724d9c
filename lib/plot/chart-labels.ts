import { valuesOf, type ChartRow, type Role } from './chart-rows';
import { distinctLabels } from './distinct-labels';
import { drawnText } from './drawn-text';

/** Longest label of an axis or a legend (characters). */
export const LONGEST = 40;

/** Approximate width of a character in a label (px). */
export const CHARACTER = 6.5;

/** Vega's estimate of the width of a character when it cannot measure text (px). */
const ESTIMATED_CHARACTER = 8.8;

/** Shortest useful label (characters). */
const SHORTEST = 12;

/**
 * Escapes a field's title for the ARIA descriptions of marks. Vega-Lite inserts titles into an expression unescaped, where
 * a quote would end the string and the remainder would be executed. Axis and legend show the original title.
 */
export function spokenTitle(title: string): string {
  return drawnText(title).replaceAll('"', "'").replaceAll('\\', '/');
}

/**
 * Replaces the strings of a role by labels of limited length, distinct where the strings are; numbers stay as they are.
 * @param most longest label (characters)
 */
export function labelRows(
  rows: readonly ChartRow[],
  role: Role,
  most: number = LONGEST,
): readonly ChartRow[] {
  const names = valuesOf(rows, role).filter((value) => typeof value === 'string');
  const labels = distinctLabels(names, most);
  if (labels.every((label, i) => label === names[i])) return rows;
  const labelOf = new Map<unknown, string>(names.map((name, i) => [name, labels[i] as string]));
  return rows.map((row) => ({ ...row, [role]: labelOf.get(row[role]) ?? (row[role] as number | boolean) }));
}

/**
 * Returns the greatest length of labels that all fit side by side below a horizontal axis. If that is too short to be
 * useful, Vega omits some of the labels instead.
 * @param width of the axis (px)
 * @param count number of labels
 */
export function levelLabelLength(width: number, count: number): number {
  const room = Math.floor(width / count / ESTIMATED_CHARACTER);
  return room < SHORTEST ? LONGEST : Math.min(LONGEST, room);
}

/**
 * Makes small multiples of a view, one for each value of the role `facet`, in the order of the rows, with labels no wider
 * than the charts.
 */
export function facetCharts(
  rows: readonly ChartRow[],
  view: { readonly width: number },
  columns: number,
): object {
  const room = Math.max(SHORTEST, Math.floor((view.width + GAP) / CHARACTER));
  const order = new Map(valuesOf(rows, 'facet').map((value, i) => [value, i]));
  const labels = distinctLabels([...order.keys()].map(String), Math.min(LONGEST, room));
  const values = rows.map((row) => {
    const place = order.get(row.facet as number | string | boolean) as number;
    return { ...row, facet: labels[place], place };
  });
  return {
    data: { values },
    // Without a sort field the charts would be in alphabetical order.
    facet: { field: 'facet', type: 'ordinal', sort: { field: 'place', op: 'min' }, title: null },
    columns,
    spec: view,
  };
}

/** Vega's gap between small multiples (px). */
const GAP = 20;
