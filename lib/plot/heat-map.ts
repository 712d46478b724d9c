import type { TopLevelSpec } from 'vega-lite';
import { checkOptions, type Matrix } from '../core';
import type { Chart, Row } from './figure';
import { CHART_CONFIG } from './palette';

/** Options of {@link heatMap}. */
export interface HeatMapOptions {
  /** @defaultValue 0, 1, 2 … */
  readonly rowNames?: readonly string[];
  /** @defaultValue 0, 1, 2 … */
  readonly colNames?: readonly string[];
  readonly title?: string;
  /** @defaultValue 'row' */
  readonly rowTitle?: string;
  /** @defaultValue 'column' */
  readonly colTitle?: string;
  /** What the colour means. @defaultValue 'value' */
  readonly valueTitle?: string;
  /** Whether the values are written into the cells. @defaultValue true up to 20×20 */
  readonly numbers?: boolean;
  /** Side of a cell (px). @defaultValue 26 with numbers, else 8 */
  readonly cell?: number;
}

/**
 * Draws a matrix as coloured cells, row 0 at the top: a confusion matrix, distances between classes.
 * @throws RangeError when there are not as many names as rows or columns
 */
export function heatMap(matrix: Matrix, options: HeatMapOptions = {}): Chart {
  checkOptions('heatMap', options, [
    'rowNames',
    'colNames',
    'title',
    'rowTitle',
    'colTitle',
    'valueTitle',
    'numbers',
    'cell',
  ]);
  const { rows, cols, data } = matrix;
  const rowNames = options.rowNames ?? Array.from({ length: rows }, (_, i) => String(i));
  const colNames = options.colNames ?? Array.from({ length: cols }, (_, i) => String(i));
  for (const [name, names, count] of [
    ['rowNames', rowNames, rows],
    ['colNames', colNames, cols],
  ] as const)
    if (names.length !== count)
      throw new RangeError(`heatMap: ${name} must have ${count} names, got ${names.length}`);
  const numbers = options.numbers ?? (rows <= 20 && cols <= 20);
  const cell = options.cell ?? (numbers ? 26 : 8);
  const value = options.valueTitle ?? 'value';
  const values: Row[] = Array.from(data, (v, i) => ({
    row: rowNames[Math.floor(i / cols)] ?? '',
    column: colNames[i % cols] ?? '',
    [value]: v,
  }));
  const largest = data.reduce((a, b) => Math.max(a, b), 0);
  const colour = {
    field: value,
    type: 'quantitative',
    title: value,
    scale: { range: ['#ffffff', '#08519c'], interpolate: 'rgb', domainMin: 0 },
  };
  const place = {
    x: {
      field: 'column',
      type: 'ordinal',
      sort: null,
      title: options.colTitle ?? 'column',
      axis: { labelAngle: cols > 12 ? -90 : 0 },
    },
    y: { field: 'row', type: 'ordinal', sort: null, title: options.rowTitle ?? 'row' },
  };
  const text = {
    transform: [{ filter: `datum[${JSON.stringify(value)}] !== 0` }],
    mark: { type: 'text', fontSize: 10 },
    encoding: {
      ...place,
      text: { field: value, type: 'quantitative', format: '.3~g' },
      color: {
        condition: { test: `datum[${JSON.stringify(value)}] > ${largest / 2}`, value: 'white' },
        value: '#333',
      },
    },
  };
  const spec = {
    ...(options.title ? { title: options.title } : {}),
    data: { values },
    width: { step: cell },
    height: { step: cell },
    layer: [{ mark: 'rect', encoding: { ...place, color: colour } }, ...(numbers ? [text] : [])],
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const diagonal = Array.from({ length: Math.min(rows, cols) }, (_, i) => data[i * cols + i] ?? 0).reduce(
    (a, b) => a + b,
    0,
  );
  const total = data.reduce((a, b) => a + b, 0);
  return {
    kind: 'chart',
    spec,
    text: `Heat map${options.title ? ` «${options.title}»` : ''}: ${rows} × ${cols} cells of ${value}; diagonal ${Number(diagonal.toPrecision(4))} of ${Number(total.toPrecision(4))}.`,
  };
}
