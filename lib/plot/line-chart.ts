import type { TopLevelSpec } from 'vega-lite';
import { checkOptions } from '../core';
import { checkRows, describeRows, knownEnds } from './chart-rows';
import type { Chart, Row } from './figure';
import { CHART_CONFIG } from './palette';

/** Options of {@link lineChart}. */
export interface LineChartOptions {
  /** Field along the horizontal axis. */
  readonly x: string;
  /** Field along the vertical axis. */
  readonly y: string;
  /** Field that tells lines apart. */
  readonly series?: string;
  /** Fields of the lower and upper end of a band around each line, such as a confidence interval; none where they are NaN. */
  readonly band?: readonly [low: string, high: string];
  readonly title?: string;
  /** @defaultValue the field's name */
  readonly xTitle?: string;
  /** @defaultValue the field's name */
  readonly yTitle?: string;
  /** Ends of the vertical axis. @defaultValue the data's, not forced to include 0 */
  readonly yDomain?: readonly [number, number];
  /**
   * Whether axes are logarithmic; up to twelve different values along a logarithmic `x` are its ticks.
   * @defaultValue neither
   */
  readonly log?: 'x' | 'y' | 'both';
  /** Size of the drawing area (px). @defaultValue 480 */
  readonly width?: number;
  /** @defaultValue 260 */
  readonly height?: number;
}

const MOST_TICKS = 12;

/**
 * Makes a line chart, one point a row.
 * @throws RangeError when there are no rows or a field is missing
 */
export function lineChart(rows: readonly Row[], options: LineChartOptions): Chart {
  checkOptions('lineChart', options, [
    'x',
    'y',
    'series',
    'band',
    'title',
    'xTitle',
    'yTitle',
    'yDomain',
    'log',
    'width',
    'height',
  ]);
  const { x, y, series, band, title, log } = options;
  checkRows('lineChart', rows, [x, y, ...(series ? [series] : [])], band);
  const ends = band && knownEnds(rows, band);
  const xTitle = options.xTitle ?? x;
  const yTitle = options.yTitle ?? y;
  const kind = typeof rows[0]?.[x] === 'string' ? 'ordinal' : 'quantitative';
  // A few pixels beyond the data, so that no point lies on the frame.
  const scale = (axis: 'x' | 'y'): object => ({
    ...(log === axis || log === 'both' ? { type: 'log' } : { zero: false }),
    ...(axis === 'y' && options.yDomain ? { domain: options.yDomain } : { nice: false, padding: 8 }),
  });
  // The legend shows the lines' colours, not the fainter ones of the bands.
  const legend = band ? { legend: { symbolOpacity: 1 } } : {};
  const colour = series
    ? { color: { field: series, type: 'nominal', title: series, sort: null, ...legend } }
    : {};
  const values = [...new Set(rows.map((row) => row[x]))];
  // Written by the label's own expression: a logarithmic axis would leave out labels between powers of ten.
  const ticks =
    (log === 'x' || log === 'both') && values.length <= MOST_TICKS
      ? { axis: { values, labelExpr: 'datum.value' } }
      : {};
  const shared = {
    x: {
      field: x,
      type: kind,
      title: xTitle,
      scale: kind === 'ordinal' ? {} : scale('x'),
      ...(kind === 'ordinal' ? { sort: null } : ticks),
    },
    ...colour,
  };
  const line = {
    mark: { type: 'line', point: { size: 30 }, clip: true },
    encoding: { ...shared, y: { field: y, type: 'quantitative', title: yTitle, scale: scale('y') } },
  };
  const area = ends && {
    ...ends,
    mark: { type: 'area', opacity: 0.18, clip: true },
    encoding: {
      ...shared,
      y: { field: band?.[0], type: 'quantitative', title: yTitle, scale: scale('y') },
      y2: { field: band?.[1] },
    },
  };
  const spec = {
    ...(title ? { title } : {}),
    width: options.width ?? 480,
    height: options.height ?? 260,
    data: { values: rows },
    layer: area ? [area, line] : [line],
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  return {
    kind: 'chart',
    spec,
    text: describeRows('Line chart', rows, { x, y, series, title, xTitle, yTitle }),
  };
}
