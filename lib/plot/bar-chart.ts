import type { TopLevelSpec } from 'vega-lite';
import { flagOption, integerOption, readOptions, required } from '../core';
import { facetCharts, labelRows, levelLabelLength, LONGEST, spokenTitle } from './chart-labels';
import { fieldOption, fieldPairOption, numberPairOption, sizeOption, titleOption } from './chart-options';
import { chartRows, describeRows, knownEnds, valuesOf } from './chart-rows';
import { drawnText } from './drawn-text';
import type { Chart, Row } from './figure';
import { headingOf } from './headings';
import { CHOOSE, chosenOpacity, tooltip } from './interaction';
import { CHART_CONFIG, INTERVAL_MARKS } from './palette';
import { wholeSteps } from './whole-steps';

/** Options of {@link barChart}. */
export interface BarChartOptions {
  /** Field with the names of the bars, which keep the order of the rows. */
  readonly x: string;
  /** Field with the heights of the bars. */
  readonly y: string;
  /** Field that groups bars side by side, by colour. */
  readonly series?: string;
  /** Field that splits the rows into small multiples with shared axes. */
  readonly facet?: string;
  /** Small multiples per row. @defaultValue 5 */
  readonly columns?: number;
  /** Fields with the lower and upper ends of error bars; NaN for no error bar. */
  readonly interval?: readonly [low: string, high: string];
  readonly title?: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
  readonly yDomain?: readonly [number, number];
  /** Whether bars are horizontal, which leaves room for long names. @defaultValue false */
  readonly horizontal?: boolean;
  /** Width of each plot area (px). @defaultValue 480, or 120 with facets */
  readonly width?: number;
  /** Height of each plot area (px). @defaultValue 240, or 90 with facets */
  readonly height?: number;
}

const rules = {
  x: required(fieldOption),
  y: required(fieldOption),
  series: fieldOption,
  facet: fieldOption,
  columns: integerOption({ min: 1, default: 5 }),
  interval: fieldPairOption,
  title: titleOption,
  xTitle: titleOption,
  yTitle: titleOption,
  yDomain: numberPairOption,
  horizontal: flagOption(),
  width: sizeOption,
  height: sizeOption,
};

/**
 * Makes a bar chart with one bar per row.
 * @throws RangeError when there are no rows, a field is missing or a height is not finite
 * @example
 * ```ts
 * import { barChart, show } from 'texton-lab';
 *
 * const rows = [
 *   { className: 'brick', accuracy: 0.75 },
 *   { className: 'grass', accuracy: 1 },
 * ];
 * const chart = barChart(rows, { x: 'className', y: 'accuracy' });
 * console.log(chart.text); // → Bar chart: accuracy (0.75 to 1) against className (brick to grass).
 * await show(chart);
 * ```
 */
export function barChart(rows: readonly Row[], options: BarChartOptions): Chart {
  const read = readOptions('barChart', options, rules);
  const { x, y, series, facet, title, horizontal, yDomain } = read;
  const [low, high] = read.interval ?? [];
  const fields = { x, y, series, facet, low, high };
  const shown = chartRows('barChart', rows, fields, { numbers: ['y', 'low', 'high'] });
  const ends = low === undefined ? undefined : knownEnds(shown);
  const names = { title, xTitle: read.xTitle ?? headingOf(x), yTitle: read.yTitle ?? headingOf(y) };
  const width = read.width ?? (facet === undefined ? 480 : 120);
  const bars = valuesOf(shown, 'x').length;
  const labelled = labelRows(
    labelRows(shown, 'x', horizontal ? LONGEST : levelLabelLength(width, bars)),
    'series',
  );
  const [along, up, offset] = horizontal ? ['y', 'x', 'yOffset'] : ['x', 'y', 'xOffset'];
  const crowded = bars > 30;
  const legend = series && headingOf(series);
  const grouped =
    series === undefined
      ? undefined
      : {
          field: 'series',
          type: 'nominal',
          sort: null,
          title: spokenTitle(legend as string),
        };
  const place = {
    [along as string]: {
      field: 'x',
      type: 'ordinal',
      sort: null,
      title: spokenTitle(names.xTitle),
      axis: {
        title: drawnText(names.xTitle),
        labelAngle: 0,
        labelOverlap: true,
        ...(crowded ? { labels: false, ticks: false } : {}),
      },
    },
    ...(grouped && { [offset as string]: grouped }),
  };
  const height = {
    type: 'quantitative',
    title: spokenTitle(names.yTitle),
    axis: { title: drawnText(names.yTitle), ...wholeSteps([...valuesOf(shown, 'y'), ...(yDomain ?? [0])]) },
    ...(yDomain ? { scale: { domain: yDomain } } : {}),
  };
  const told = tooltip(
    [
      ['facet', facet && headingOf(facet)],
      ['series', legend],
      ['x', names.xTitle],
      ['y', names.yTitle],
      ['low', low && headingOf(low)],
      ['high', high && headingOf(high)],
    ],
    (role) => (role === 'x' ? typeof rows[0]?.[x] === 'number' : ['y', 'low', 'high'].includes(role)),
  );
  const seen = { ...(grouped && { opacity: chosenOpacity(1) }), tooltip: told };
  const bar = {
    ...(grouped && { params: [CHOOSE] }),
    mark: {
      type: 'bar',
      ...(series === undefined ? { color: low === undefined ? '#0072B2' : '#56B4E9' } : {}),
    },
    encoding: {
      ...place,
      ...(grouped && { color: { ...grouped, legend: { title: drawnText(legend as string) } } }),
      [up as string]: { field: 'y', ...height },
      ...seen,
    },
  };
  const intervals = INTERVAL_MARKS.map((mark) => ({
    ...ends,
    mark,
    encoding: {
      ...place,
      [up as string]: { field: 'low', ...height },
      [`${up}2`]: { field: 'high' },
      ...seen,
    },
  }));
  const view = {
    width,
    height: read.height ?? (facet === undefined ? 240 : 90),
    layer: ends ? [bar, ...intervals] : [bar],
  };
  const spec = {
    // Maps the field names in the specification to those of the rows.
    usermeta: { fields },
    ...(title ? { title: drawnText(title) } : {}),
    ...(facet === undefined
      ? { data: { values: labelled }, ...view }
      : facetCharts(labelled, view, read.columns)),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const groups = series !== undefined ? 'series' : facet !== undefined ? 'facet' : undefined;
  return { kind: 'chart', spec, text: describeRows('Bar chart', shown, { ...names, groups }) };
}
