import type { TopLevelSpec } from 'vega-lite';
import { integerOption, numberOption, readOptions, required, visibleText } from '../core';
import { facetCharts, labelRows, spokenTitle } from './chart-labels';
import { fieldOption, SIZES, sizeOption, titleOption } from './chart-options';
import { chartRows, extent, valuesOf } from './chart-rows';
import { drawnText } from './drawn-text';
import type { Chart, Row } from './figure';
import { headingOf } from './headings';
import { CHOOSE, chosenOpacity, tooltip, ZOOM } from './interaction';
import { CHART_CONFIG } from './palette';
import { wholeSteps } from './whole-steps';

/** Options of {@link pointChart}. */
export interface PointChartOptions {
  /** Field along the horizontal axis. */
  readonly x: string;
  /** Field along the vertical axis. */
  readonly y: string;
  /** Field that determines the colour of a point. */
  readonly series?: string;
  /** Field that is true for points to be drawn large, outlined and on top, such as cluster centres. */
  readonly marked?: string;
  /** Field that splits the rows into small multiples with shared axes. */
  readonly facet?: string;
  /** Small multiples per row. @defaultValue 4 */
  readonly columns?: number;
  readonly title?: string;
  /** @defaultValue the field's name, or its heading in a table */
  readonly xTitle?: string;
  /** @defaultValue the field's name, or its heading in a table */
  readonly yTitle?: string;
  /** Area of a point (px²). @defaultValue 20 */
  readonly size?: number;
  /** Width of each plot area (px). @defaultValue 360, or 170 with facets */
  readonly width?: number;
  /** Height of each plot area (px). @defaultValue the width */
  readonly height?: number;
}

const rules = {
  x: required(fieldOption),
  y: required(fieldOption),
  series: fieldOption,
  marked: fieldOption,
  facet: fieldOption,
  columns: integerOption({ min: 1, default: 4 }),
  title: titleOption,
  xTitle: titleOption,
  yTitle: titleOption,
  size: numberOption({ ...SIZES, default: 20 }),
  width: sizeOption,
  height: sizeOption,
};

/**
 * Makes a scatter plot with one point per row.
 * @throws RangeError when there are no rows, a field is missing or a coordinate is not finite
 */
export function pointChart(rows: readonly Row[], options: PointChartOptions): Chart {
  const read = readOptions('pointChart', options, rules);
  const { x, y, series, marked, facet, title, xTitle = headingOf(x), yTitle = headingOf(y) } = read;
  const legend = series && headingOf(series);
  const fields = { x, y, series, marked, facet };
  const shown = chartRows('pointChart', rows, fields, { numbers: ['x', 'y'] });
  const width = read.width ?? (facet === undefined ? 360 : 170);
  const axis = (field: 'x' | 'y', name: string): object => ({
    field,
    type: 'quantitative',
    title: spokenTitle(name),
    axis: { title: drawnText(name), ...wholeSteps(valuesOf(shown, field)) },
    // Padding, so that the frame does not cut marks at the edge.
    scale: { zero: false, nice: true, padding: 10 },
  });
  const encoding = {
    x: axis('x', xTitle),
    y: axis('y', yTitle),
    ...(series === undefined
      ? {}
      : {
          color: {
            field: 'series',
            type: 'nominal',
            title: spokenTitle(legend as string),
            sort: null,
            legend: { title: drawnText(legend as string) },
          },
        }),
  };
  const told = tooltip(
    [
      ['facet', facet && headingOf(facet)],
      ['series', legend],
      ['x', xTitle],
      ['y', yTitle],
    ],
    (role) => ['x', 'y'].includes(role),
  );
  const seen = (opacity: number): object => ({
    ...encoding,
    ...(series === undefined ? {} : { opacity: chosenOpacity(opacity) }),
    tooltip: told,
  });
  const colour = series === undefined ? { color: '#0072B2' } : {};
  const points = {
    ...(marked === undefined ? {} : { transform: [{ filter: '!datum.marked' }] }),
    params: [ZOOM, ...(series === undefined ? [] : [CHOOSE])],
    mark: { type: 'circle', size: read.size, opacity: 0.75, clip: true, ...colour },
    encoding: seen(0.75),
  };
  const large = {
    transform: [{ filter: 'datum.marked' }],
    mark: {
      type: 'point',
      shape: 'diamond',
      filled: true,
      size: 170,
      opacity: 1,
      stroke: '#000',
      clip: true,
      ...colour,
    },
    encoding: seen(1),
  };
  const view = {
    width,
    height: read.height ?? width,
    layer: marked === undefined ? [points] : [points, large],
  };
  const labelled = labelRows(shown, 'series');
  const spec = {
    // Maps the field names in the specification to those of the rows.
    usermeta: { fields },
    ...(title ? { title: drawnText(title) } : {}),
    ...(facet === undefined
      ? { data: { values: labelled }, ...view }
      : facetCharts(labelled, view, read.columns)),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const groups = facet !== undefined ? 'facet' : series !== undefined ? 'series' : undefined;
  const of = groups
    ? `; ${headingOf((facet ?? series) as string)}: ${valuesOf(shown, groups).join(', ')}`
    : '';
  const about = `${yTitle} (${extent(shown, 'y')}) against ${xTitle} (${extent(shown, 'x')})`;
  return {
    kind: 'chart',
    spec,
    text: visibleText(`Scatter chart${title ? ` «${title}»` : ''}: ${rows.length} points, ${about}${of}.`),
  };
}
