import { spokenTitle } from './chart-labels';
import type { Role } from './chart-rows';

/** A row of a tooltip: a role, and the title of its field. */
export type TooltipRow = readonly [
  role: Role | 'row' | 'column' | 'value' | 'share',
  title: string | undefined,
];

/** Formats numbers of tooltips with four significant digits, and integers whole. */
const FORMAT = '.4~r';

/**
 * Makes the tooltip of a mark: a line for each role that the chart has.
 * @param rows roles with the titles of their fields; those without a title are omitted
 * @param isNumber whether a role holds numbers
 */
export function tooltip(rows: readonly TooltipRow[], isNumber: (role: string) => boolean): readonly object[] {
  return rows
    .filter(([, title]) => title !== undefined)
    .map(([role, title]) => ({
      field: role,
      title: spokenTitle(title as string),
      ...(isNumber(role)
        ? { type: 'quantitative', format: FORMAT, formatType: 'number' }
        : { type: 'nominal' }),
    }));
}

/** Lets the pointer move and scale the axes of a view; a double click resets them. */
export const ZOOM: object = { name: 'zoom', select: 'interval', bind: 'scales' };

/** Lets a click on a legend entry highlight its series. */
export const CHOOSE: object = {
  name: 'chosen',
  select: { type: 'point', fields: ['series'] },
  bind: 'legend',
};

/** The opacity of a mark: lower if another series is highlighted. */
export function chosenOpacity(opacity: number): object {
  return { condition: { param: 'chosen', value: opacity }, value: opacity / 6 };
}
