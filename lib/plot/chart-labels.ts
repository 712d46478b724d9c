import { valuesOf, type ChartRow, type Role } from './chart-rows';
import { distinctLabels } from './distinct-labels';
import { drawnText } from './drawn-text';

/** Longest label of an axis or a legend (characters). */
export const LONGEST = 40;

/** About the width of a character of a label (px). */
export const CHARACTER = 6.5;

/** What Vega takes for the width of a character where there is no screen to measure it on (px). */
const ESTIMATED_CHARACTER = 8.8;

/** Labels that are shorter than this tell too little (characters). */
const SHORTEST = 12;

/**
 * Writes a field's title for Vega-Lite's words about each mark. It puts titles into an expression as they are, where a
 * quote ends the text and what follows is run; the title that is drawn is that of the axis or the legend.
 */
export function spokenTitle(title: string): string {
  return drawnText(title).replaceAll('"', "'").replaceAll('\\', '/');
}

/**
 * Replaces the texts of a role by labels of a bounded length that differ where the texts do; numbers stay.
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
 * Finds how long the labels below a level axis may be so that all of them stand side by side; where that would be too
 * short to tell anything, Vega leaves some out instead.
 * @param width of the axis (px)
 * @param count number of labels
 */
export function levelLabelLength(width: number, count: number): number {
  const room = Math.floor(width / count / ESTIMATED_CHARACTER);
  return room < SHORTEST ? LONGEST : Math.min(LONGEST, room);
}

/**
 * Makes small charts of a view, one for each value of the role `facet`, in the order of the rows and with labels that
 * keep to their charts.
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
    // Without a field to sort by the small charts would come in the order of the alphabet.
    facet: { field: 'facet', type: 'ordinal', sort: { field: 'place', op: 'min' }, title: null },
    columns,
    spec: view,
  };
}

/** Space that Vega leaves between small charts (px). */
const GAP = 20;
