import type { TopLevelSpec } from 'vega-lite';
import { checkOptions } from '../core';
import { checkRows, describeRows, knownEnds } from './chart-rows';
import type { Chart, Row } from './figure';
import { CHART_CONFIG } from './palette';

/** Options of {@link barChart}. */
export interface BarChartOptions {
  /** Field that names the bars; their order is that of the rows. */
  readonly x: string;
  /** Field of the bars' heights. */
  readonly y: string;
  /** Field that groups bars side by side by colour. */
  readonly series?: string;
  /** Field that splits the rows into small charts with shared axes. */
  readonly facet?: string;
  /** Small charts in a row. @defaultValue 5 */
  readonly columns?: number;
  /** Fields of the lower and upper end of an error bar on each bar; none where they are NaN. */
  readonly interval?: readonly [low: string, high: string];
  readonly title?: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
  readonly yDomain?: readonly [number, number];
  /** Whether bars lie, so that long names can be read. @defaultValue false */
  readonly horizontal?: boolean;
  /** Size of (each) drawing area (px). @defaultValue 480, or 120 with facets */
  readonly width?: number;
  /** @defaultValue 240, or 90 with facets */
  readonly height?: number;
}

/**
 * Makes a bar chart, one bar a row.
 * @throws RangeError when there are no rows or a field is missing
 */
export function barChart(rows: readonly Row[], options: BarChartOptions): Chart {
  const known = [
    'x',
    'y',
    'series',
    'facet',
    'columns',
    'interval',
    'title',
    'xTitle',
    'yTitle',
    'yDomain',
    'horizontal',
    'width',
    'height',
  ];
  checkOptions('barChart', options, known);
  const { x, y, series, facet, interval, title } = options;
  checkRows('barChart', rows, [x, y, ...[series, facet].filter((f) => f !== undefined)], interval);
  const ends = interval && knownEnds(rows, interval);
  const xTitle = options.xTitle ?? x;
  const yTitle = options.yTitle ?? y;
  const [along, up, offset] = options.horizontal ? ['y', 'x', 'yOffset'] : ['x', 'y', 'xOffset'];
  const crowded = new Set(rows.map((r) => r[x])).size > 30;
  const scale = options.yDomain ? { scale: { domain: options.yDomain } } : {};
  const place = {
    [along as string]: {
      field: x,
      type: 'ordinal',
      sort: null,
      title: xTitle,
      axis: { labelAngle: 0, labelOverlap: true, ...(crowded ? { labels: false, ticks: false } : {}) },
    },
    ...(series ? { [offset as string]: { field: series, type: 'nominal', sort: null } } : {}),
  };
  const colour = series ? { color: { field: series, type: 'nominal', sort: null, title: series } } : {};
  const bars = {
    mark: { type: 'bar', ...(series ? {} : { color: interval ? '#56B4E9' : '#0072B2' }) },
    encoding: {
      ...place,
      ...colour,
      [up as string]: { field: y, type: 'quantitative', title: yTitle, ...scale },
    },
  };
  const rule = ends && {
    ...ends,
    mark: { type: 'rule', color: '#222', strokeWidth: 1.5 },
    encoding: {
      ...place,
      [up as string]: { field: interval?.[0], type: 'quantitative', title: yTitle, ...scale },
      [`${up}2`]: { field: interval?.[1] },
    },
  };
  const view = {
    width: options.width ?? (facet ? 120 : 480),
    height: options.height ?? (facet ? 90 : 240),
    layer: rule ? [bars, rule] : [bars],
  };
  const spec = {
    ...(title ? { title } : {}),
    data: { values: rows },
    ...(facet
      ? {
          facet: { field: facet, type: 'ordinal', sort: null, title: null },
          columns: options.columns ?? 5,
          spec: view,
        }
      : view),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  return {
    kind: 'chart',
    spec,
    text: describeRows('Bar chart', rows, { x, y, series: series ?? facet, title, xTitle, yTitle }),
  };
}
