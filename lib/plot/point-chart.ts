import type { TopLevelSpec } from 'vega-lite';
import { checkOptions } from '../core';
import { checkRows } from './chart-rows';
import type { Chart, Row } from './figure';
import { CHART_CONFIG } from './palette';

/** Options of {@link pointChart}. */
export interface PointChartOptions {
  /** Field along the horizontal axis. */
  readonly x: string;
  /** Field along the vertical axis. */
  readonly y: string;
  /** Field that tells points apart by colour. */
  readonly series?: string;
  /** Field that is true in the rows to be drawn large and outlined, on top, such as the centres of clusters. */
  readonly marked?: string;
  /** Field that splits the rows into small charts with shared axes. */
  readonly facet?: string;
  /** Small charts in a row. @defaultValue 4 */
  readonly columns?: number;
  readonly title?: string;
  /** @defaultValue the field's name */
  readonly xTitle?: string;
  /** @defaultValue the field's name */
  readonly yTitle?: string;
  /** Area of a point (px²). @defaultValue 20 */
  readonly size?: number;
  /** Size of (each) drawing area (px). @defaultValue 360, or 170 with facets */
  readonly width?: number;
  /** @defaultValue the width */
  readonly height?: number;
}

/**
 * Makes a scatter chart, one point a row.
 * @throws RangeError when there are no rows or a field is missing
 */
export function pointChart(rows: readonly Row[], options: PointChartOptions): Chart {
  const known = ['x', 'y', 'series', 'marked', 'facet', 'columns', 'title', 'xTitle', 'yTitle'];
  checkOptions('pointChart', options, [...known, 'size', 'width', 'height']);
  const { x, y, series, marked, facet, title } = options;
  checkRows('pointChart', rows, [x, y, ...[series, marked, facet].filter((f) => f !== undefined)]);
  const xTitle = options.xTitle ?? x;
  const yTitle = options.yTitle ?? y;
  const width = options.width ?? (facet ? 170 : 360);
  const axis = (field: string, name: string): object => ({
    field,
    type: 'quantitative',
    title: name,
    scale: { zero: false, nice: true },
  });
  const encoding = {
    x: axis(x, xTitle),
    y: axis(y, yTitle),
    ...(series ? { color: { field: series, type: 'nominal', title: series, sort: null } } : {}),
  };
  const colour = series ? {} : { color: '#0072B2' };
  const value = `datum[${JSON.stringify(marked ?? '')}]`;
  const points = {
    ...(marked ? { transform: [{ filter: `!${value}` }] } : {}),
    mark: { type: 'circle', size: options.size ?? 20, opacity: 0.75, ...colour },
    encoding,
  };
  const large = marked && {
    transform: [{ filter: value }],
    mark: { type: 'point', shape: 'diamond', filled: true, size: 170, opacity: 1, stroke: '#000', ...colour },
    encoding,
  };
  const view = { width, height: options.height ?? width, layer: large ? [points, large] : [points] };
  const spec = {
    ...(title ? { title } : {}),
    data: { values: rows },
    ...(facet
      ? {
          // Without a list of them the small charts would come in the order of the alphabet.
          facet: { field: facet, type: 'ordinal', sort: names(rows, facet), title: null },
          columns: options.columns ?? 4,
          spec: view,
        }
      : view),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const groups = facet ?? series;
  const of = groups ? `; ${groups}: ${names(rows, groups).join(', ')}` : '';
  const about = `${yTitle} (${extent(rows, y)}) against ${xTitle} (${extent(rows, x)})`;
  return {
    kind: 'chart',
    spec,
    text: `Scatter chart${title ? ` «${title}»` : ''}: ${rows.length} points, ${about}${of}.`,
  };
}

function names(rows: readonly Row[], field: string): string[] {
  return [...new Set(rows.map((row) => String(row[field])))];
}

function extent(rows: readonly Row[], field: string): string {
  const values = rows.map((row) => Number(row[field]));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((v) => Number(v.toPrecision(4)));
  return `${low} to ${high}`;
}
