import type { TopLevelSpec } from 'vega-lite';
import {
  checkMatrix,
  choiceOption,
  flagOption,
  readOptions,
  textOption,
  visibleText,
  type Matrix,
  type OptionRule,
} from '../core';
import { CHARACTER, LONGEST, spokenTitle } from './chart-labels';
import { sizeOption, textsOption, titleOption } from './chart-options';
import { distinctLabels } from './distinct-labels';
import { drawnText } from './drawn-text';
import type { Chart } from './figure';
import { tooltip } from './interaction';
import { CHART_CONFIG } from './palette';
import { wholeSteps } from './whole-steps';

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
  /** Meaning of the colour. @defaultValue 'value' */
  readonly valueTitle?: string;
  /** Whether to print the values in the cells. @defaultValue true up to 20×20, and with `diagonal: 'apart'` */
  readonly numbers?: boolean;
  /** Side of a cell (px). @defaultValue 26 with numbers up to 20×20, else 18 with numbers or names, else 8 */
  readonly cell?: number;
  /**
   * `'same'`: one colour scale. `'apart'`: a separate scale for off-diagonal entries, so that 3 misclassified items stay
   * visible next to 400 correct ones.
   * @defaultValue 'same'
   */
  readonly diagonal?: 'same' | 'apart';
}

const numbersOption: OptionRule<boolean | undefined> = { ...flagOption(), fallback: undefined };

const rules = {
  rowNames: textsOption,
  colNames: textsOption,
  title: titleOption,
  rowTitle: textOption('a string', 'row'),
  colTitle: textOption('a string', 'column'),
  valueTitle: textOption('a string', 'value'),
  numbers: numbersOption,
  cell: sizeOption,
  diagonal: choiceOption(['same', 'apart'], 'same'),
};

const BLUES = ['#ffffff', '#08519c'];
/** Even the smallest entry is tinted. */
const ORANGES = ['#fdd0a2', '#a63603'];
/** A cell as Vega sees it; the caller's names appear only in titles. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
  /** Share of its row. */
  readonly share: number;
}

/**
 * Shows a matrix as coloured cells, row 0 at the top: a confusion matrix, or distances between classes.
 * @throws RangeError when the number of names is not that of the rows or columns
 * @example
 * ```ts
 * import { confusionMatrix, heatMap, show } from 'texton-lab';
 *
 * const matrix = confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1]);
 * const names = ['brick', 'grass'];
 * const chart = heatMap(matrix, { rowNames: names, colNames: names });
 * console.log(chart.text); // → Heat map: 2 × 2 cells of value; diagonal 3 of 4.
 * await show(chart);
 * ```
 */
export function heatMap(matrix: Matrix, options: HeatMapOptions = {}): Chart {
  checkMatrix('heatMap', 'matrix', matrix);
  const read = readOptions('heatMap', options, rules);
  const { title, rowTitle, colTitle, valueTitle } = read;
  const { rows, cols, data } = matrix;
  const rowNames = names('rowNames', read.rowNames, rows);
  const colNames = names('colNames', read.colNames, cols);
  const rowLabels = distinctLabels(rowNames, LONGEST);
  const colLabels = distinctLabels(colNames, LONGEST);
  const apart = read.diagonal === 'apart';
  const few = rows <= 20 && cols <= 20;
  const numbers = read.numbers ?? (few || apart);
  const named = read.rowNames !== undefined || read.colNames !== undefined;
  const cell = read.cell ?? (few && numbers ? 26 : numbers || named ? 18 : 8);
  const rowSums = Array.from({ length: rows }, (_, r) =>
    data.subarray(r * cols, (r + 1) * cols).reduce((sum, value) => sum + value, 0),
  );
  const values = Array.from(data, (value, i): Cell => ({
    row: rowLabels[Math.floor(i / cols)] as string,
    column: colLabels[i % cols] as string,
    value,
    share: value / (rowSums[Math.floor(i / cols)] as number) || 0,
  }));
  const isNumber = (role: string): boolean => role === 'value';
  const told = [
    ...tooltip(
      [
        ['row', rowTitle],
        ['column', colTitle],
        ['value', valueTitle],
      ],
      isNumber,
    ),
    // In a confusion matrix, the share of the true class; for signed values a share is meaningless.
    ...(data.every((value) => value >= 0)
      ? [
          {
            field: 'share',
            type: 'quantitative',
            title: `share of the ${spokenTitle(rowTitle)}`,
            format: '.1%',
          },
        ]
      : []),
  ];
  const labelled = cell >= 10 ? { labelOverlap: false } : {};
  const longest = colLabels.reduce((most, name) => Math.max(most, name.length), 0);
  const slanted = longest * CHARACTER < cell ? { labelAngle: 0 } : { labelAngle: -45, labelAlign: 'right' };
  const encoding = {
    x: {
      field: 'column',
      type: 'ordinal',
      scale: { domain: colLabels },
      title: spokenTitle(colTitle),
      axis: { title: drawnText(colTitle), ...slanted, ...labelled },
    },
    y: {
      field: 'row',
      type: 'ordinal',
      scale: { domain: rowLabels },
      title: spokenTitle(rowTitle),
      axis: { title: drawnText(rowTitle), ...labelled },
    },
  };
  const style = { meaning: valueTitle, cell, numbers };
  // Two stacked legends with their titles are then as high as the matrix.
  const half = { ...style, legend: Math.min(200, Math.max(60, (rows * cell) / 2 - 45)) };
  const places = Array.from(data, (_, i) => i);
  const beside = places.filter((i) => Math.floor(i / cols) !== i % cols && data[i] !== 0);
  const cellsBeside = beside.map((i) => values[i] as Cell);
  const onDiagonal = values.filter((_, i) => Math.floor(i / cols) === i % cols);
  const spec = {
    ...(title ? { title: drawnText(title) } : {}),
    width: { step: cell },
    height: { step: cell },
    encoding: { ...encoding, tooltip: told },
    ...(apart
      ? {
          layer: [
            // Outlined cells help the eye to find the names.
            { data: { values }, mark: { type: 'rect', color: 'white', stroke: '#eee' } },
            cells(onDiagonal, { ...half, colours: BLUES, part: 'on the diagonal' }),
            // A scale without entries has no range.
            ...(beside.length > 0
              ? [cells(cellsBeside, { ...half, colours: ORANGES, part: 'off the diagonal' })]
              : []),
          ],
          resolve: { scale: { color: 'independent' } },
        }
      : cells(values, { ...style, colours: BLUES })),
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const sum = (list: readonly Cell[]): number => list.reduce((total, { value }) => total + value, 0);
  const worst = beside
    .toSorted((a, b) => (data[b] as number) - (data[a] as number))
    .slice(0, 3)
    .map((i) => `${rowNames[Math.floor(i / cols)]} → ${colNames[i % cols]} ${short(data[i] as number)}`);
  return {
    kind: 'chart',
    spec,
    text: visibleText(
      `Heat map${title ? ` «${title}»` : ''}: ${rows} × ${cols} cells of ${valueTitle}; ` +
        `diagonal ${short(sum(onDiagonal))} of ${short(sum(values))}` +
        (apart && worst.length > 0 ? `; largest off it: ${worst.join(', ')}.` : '.'),
    ),
  };
}

/** Draws cells with one colour scale from 0 up. */
function cells(
  values: readonly Cell[],
  style: {
    /** Meaning of the values. */
    readonly meaning: string;
    /** Which cells these are. */
    readonly part?: string;
    readonly colours: readonly string[];
    readonly cell: number;
    readonly numbers: boolean;
    /** Length of the legend (px), if two share the height. */
    readonly legend?: number;
  },
): object {
  const field = { field: 'value', type: 'quantitative' };
  const largest = values.reduce((most, { value }) => Math.max(most, value), 0);
  const text = {
    transform: [{ filter: 'datum.value !== 0' }],
    mark: { type: 'text', fontSize: style.cell < 22 ? 8 : 10 },
    encoding: {
      text: { ...field, title: spokenTitle(style.meaning), format: '.3~g' },
      color: { condition: { test: `datum.value > ${largest / 2}`, value: 'white' }, value: '#333' },
    },
  };
  const scale = { range: style.colours, interpolate: 'rgb', domainMin: 0 };
  const title = [style.meaning, ...(style.part === undefined ? [] : [style.part])];
  const legend = {
    title: title.map(drawnText),
    ...wholeSteps([0, ...values.map(({ value }) => value)]),
    ...(style.legend === undefined ? {} : { gradientLength: style.legend }),
  };
  const color = { ...field, title: title.map(spokenTitle), scale, legend };
  return {
    data: { values },
    layer: [{ mark: 'rect', encoding: { color } }, ...(style.numbers ? [text] : [])],
  };
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
