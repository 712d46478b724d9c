import type { TopLevelSpec } from 'vega-lite';
import { checkChoice, checkOptions, type Matrix } from '../core';
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
  /** Whether the values are written into the cells. @defaultValue true up to 20×20, and with `diagonal: 'apart'` */
  readonly numbers?: boolean;
  /** Side of a cell (px). @defaultValue 26 with numbers up to 20×20, else 18 with numbers or names, else 8 */
  readonly cell?: number;
  /**
   * `'same'`: one scale of colours. `'apart'`: entries beside the diagonal have a scale of their own, so that 3 items
   * mistaken stay visible beside 400 that are right.
   * @defaultValue 'same'
   */
  readonly diagonal?: 'same' | 'apart';
}

const KNOWN: readonly string[] = [
  'rowNames',
  'colNames',
  'title',
  'rowTitle',
  'colTitle',
  'valueTitle',
  'numbers',
  'cell',
  'diagonal',
];
const BLUES = ['#ffffff', '#08519c'];
/** The smallest entry has a tint already. */
const ORANGES = ['#fdd0a2', '#a63603'];
/** About the width of a character of an axis label (px). */
const CHARACTER = 6.5;

/**
 * Draws a matrix as coloured cells, row 0 at the top: a confusion matrix, distances between classes.
 * @throws RangeError when there are not as many names as rows or columns
 */
export function heatMap(matrix: Matrix, options: HeatMapOptions = {}): Chart {
  checkOptions('heatMap', options, KNOWN);
  const { rows, cols, data } = matrix;
  const rowNames = names('rowNames', options.rowNames, rows);
  const colNames = names('colNames', options.colNames, cols);
  const apart = checkChoice('heatMap', 'diagonal', options.diagonal ?? 'same', ['same', 'apart']) === 'apart';
  const few = rows <= 20 && cols <= 20;
  const numbers = options.numbers ?? (few || apart);
  const named = options.rowNames !== undefined || options.colNames !== undefined;
  const cell = options.cell ?? (few && numbers ? 26 : numbers || named ? 18 : 8);
  const value = options.valueTitle ?? 'value';
  const values: Row[] = Array.from(data, (v, i) => ({
    row: rowNames[Math.floor(i / cols)] ?? '',
    column: colNames[i % cols] ?? '',
    [value]: v,
  }));
  const labelled = cell >= 10 ? { labelOverlap: false } : {};
  const longest = colNames.reduce((most, name) => Math.max(most, name.length), 0);
  const slanted = longest * CHARACTER < cell ? { labelAngle: 0 } : { labelAngle: -45, labelAlign: 'right' };
  const encoding = {
    x: {
      field: 'column',
      type: 'ordinal',
      scale: { domain: colNames },
      title: options.colTitle ?? 'column',
      axis: { ...slanted, ...labelled },
    },
    y: {
      field: 'row',
      type: 'ordinal',
      scale: { domain: rowNames },
      title: options.rowTitle ?? 'row',
      axis: labelled,
    },
  };
  const style = { value, cell, numbers };
  // Two legends, one above the other with their titles, are then as high as the matrix.
  const half = { ...style, legend: Math.min(200, Math.max(60, (rows * cell) / 2 - 45)) };
  const beside = values.filter((_, i) => Math.floor(i / cols) !== i % cols).filter(isNotZero(value));
  const onDiagonal = values.filter((_, i) => Math.floor(i / cols) === i % cols);
  const spec = {
    ...(options.title ? { title: options.title } : {}),
    width: { step: cell },
    height: { step: cell },
    encoding,
    ...(apart
      ? {
          layer: [
            // Every cell is outlined, so that the eye finds the way from a cell to its names.
            { data: { values }, mark: { type: 'rect', color: 'white', stroke: '#eee' } },
            cells(onDiagonal, { ...half, colours: BLUES, title: [value, 'on the diagonal'] }),
            // Without an entry there is no range for a scale.
            ...(beside.length > 0
              ? [cells(beside, { ...half, colours: ORANGES, title: [value, 'beside it'] })]
              : []),
          ],
          resolve: { scale: { color: 'independent' } },
        }
      : cells(values, { ...style, colours: BLUES, title: value })),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const sum = (list: readonly Row[]): number => list.reduce((total, row) => total + Number(row[value]), 0);
  const worst = beside
    .toSorted((a, b) => Number(b[value]) - Number(a[value]))
    .slice(0, 3)
    .map((row) => `${row['row']} → ${row['column']} ${short(Number(row[value]))}`);
  return {
    kind: 'chart',
    spec,
    text:
      `Heat map${options.title ? ` «${options.title}»` : ''}: ${rows} × ${cols} cells of ${value}; ` +
      `diagonal ${short(sum(onDiagonal))} of ${short(sum(values))}` +
      (apart && worst.length > 0 ? `; largest beside it: ${worst.join(', ')}.` : '.'),
  };
}

/** Draws some of the cells with one scale of colours, from 0 up. */
function cells(
  values: readonly Row[],
  style: {
    readonly value: string;
    readonly title: string | readonly string[];
    readonly colours: readonly string[];
    readonly cell: number;
    readonly numbers: boolean;
    /** Length of the legend (px), where two have to share the height. */
    readonly legend?: number;
  },
): object {
  const field = { field: style.value, type: 'quantitative' };
  const largest = values.reduce((most, row) => Math.max(most, Number(row[style.value])), 0);
  const test = (rule: string): string => `datum[${JSON.stringify(style.value)}] ${rule}`;
  const text = {
    transform: [{ filter: test('!== 0') }],
    mark: { type: 'text', fontSize: style.cell < 22 ? 8 : 10 },
    encoding: {
      text: { ...field, format: '.3~g' },
      color: { condition: { test: test(`> ${largest / 2}`), value: 'white' }, value: '#333' },
    },
  };
  const scale = { range: style.colours, interpolate: 'rgb', domainMin: 0 };
  const legend = style.legend === undefined ? {} : { legend: { gradientLength: style.legend } };
  const color = { ...field, title: style.title, scale, ...legend };
  return {
    data: { values },
    layer: [{ mark: 'rect', encoding: { color } }, ...(style.numbers ? [text] : [])],
  };
}

function isNotZero(value: string): (row: Row) => boolean {
  return (row) => row[value] !== 0;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function names(option: string, given: readonly string[] | undefined, count: number): readonly string[] {
  if (given === undefined) return Array.from({ length: count }, (_, i) => String(i));
  if (given.length !== count)
    throw new RangeError(`heatMap: ${option} must have ${count} names, got ${given.length}`);
  return given;
}
