import type { TopLevelSpec } from 'vega-lite';
import { choiceOption, integerOption, numberOption, readOptions, required } from '../core';
import { labelRows, spokenTitle } from './chart-labels';
import { fieldOption, fieldPairOption, numberPairOption, titleOption, SIZES } from './chart-options';
import { chartRows, describeRows, knownEnds, valuesOf, type Role } from './chart-rows';
import { drawnText } from './drawn-text';
import type { Chart, Row } from './figure';
import { headingOf } from './headings';
import { CHOOSE, chosenOpacity, tooltip, ZOOM } from './interaction';
import { CHART_CONFIG } from './palette';
import { valueRange } from './value-range';
import { wholeSteps } from './whole-steps';

/** Options of {@link lineChart}. */
export interface LineChartOptions {
  /** Field along the horizontal axis. */
  readonly x: string;
  /** Field along the vertical axis. */
  readonly y: string;
  /** Field that identifies the line. */
  readonly series?: string;
  /** Fields with the lower and upper ends of a band around each line, such as a confidence interval; NaN for none. */
  readonly band?: readonly [low: string, high: string];
  readonly title?: string;
  /** @defaultValue the field's name, or its heading in a table */
  readonly xTitle?: string;
  /** @defaultValue the field's name, or its heading in a table */
  readonly yTitle?: string;
  /** Distance between the ticks of the horizontal axis, an integer; they start from 0. @defaultValue a round number */
  readonly xStep?: number;
  /** Range of the vertical axis. @defaultValue the range of the data, not forced to include 0 */
  readonly yDomain?: readonly [number, number];
  /**
   * Logarithmic axes. Up to twelve different values on a logarithmic `x` axis become its ticks.
   * @defaultValue none
   */
  readonly log?: 'x' | 'y' | 'both';
  /** Width of the plot area (px). @defaultValue 480 */
  readonly width?: number;
  /** Height of the plot area (px). @defaultValue 260 */
  readonly height?: number;
}

const rules = {
  x: required(fieldOption),
  y: required(fieldOption),
  series: fieldOption,
  band: fieldPairOption,
  title: titleOption,
  xTitle: titleOption,
  yTitle: titleOption,
  xStep: integerOption({ min: 1 }),
  yDomain: numberPairOption,
  log: choiceOption(['x', 'y', 'both']),
  width: numberOption({ ...SIZES, default: 480 }),
  height: numberOption({ ...SIZES, default: 260 }),
};

const MAX_TICKS = 12;
/** Most ticks that fit below an axis. */
const MOST_STEPS = 200;

/**
 * Makes a line chart with one point per row.
 * @throws RangeError when there are no rows, a field is missing, a value is not finite, or a value on a
 * logarithmic axis is not above 0
 * @example
 * ```ts
 * import { lineChart, show } from 'texton-lab';
 *
 * const rows = [
 *   { k: 1, accuracy: 0.82 },
 *   { k: 3, accuracy: 0.86 },
 * ];
 * const chart = lineChart(rows, { x: 'k', y: 'accuracy', title: 'Accuracy by number of neighbours' });
 * console.log(chart.kind); // → chart
 * await show(chart);
 * ```
 */
export function lineChart(rows: readonly Row[], options: LineChartOptions): Chart {
  const read = readOptions('lineChart', options, rules);
  const { x, y, series, title, yDomain, log, width, height } = read;
  const [low, high] = read.band ?? [];
  const logX = log === 'x' || log === 'both';
  const logY = log === 'y' || log === 'both';
  const vertical: readonly Role[] = ['y', 'low', 'high'];
  const isNumber = logX || typeof rows?.[0]?.[x] === 'number';
  const fields = { x, y, series, low, high };
  const shown = chartRows('lineChart', rows, fields, {
    numbers: [...vertical, ...(isNumber ? (['x'] as const) : [])],
    log: [...(logX ? (['x'] as const) : []), ...(logY ? vertical : [])],
  });
  if (logY && yDomain && Math.min(...yDomain) <= 0)
    throw new RangeError(
      `lineChart: yDomain must be above 0 on a logarithmic axis, got [${yDomain.join(', ')}]`,
    );
  const ends = low === undefined ? undefined : knownEnds(shown);
  const names = { title, xTitle: read.xTitle ?? headingOf(x), yTitle: read.yTitle ?? headingOf(y) };
  const values = valuesOf(shown, 'x');
  const labelled = labelRows(labelRows(shown, 'x'), 'series');
  // A few pixels of padding keep points off the frame.
  const loose = { nice: false, padding: 8 };
  const scaleX = { ...(logX ? { type: 'log' } : { zero: false }), ...loose };
  const scaleY = {
    ...(logY ? { type: 'log' } : { zero: false }),
    ...(yDomain ? { domain: yDomain } : loose),
  };
  // The legend shows the colours of the lines, not the fainter bands.
  const symbols = low === undefined ? {} : { symbolOpacity: 1 };
  const legend = series && headingOf(series);
  const colour =
    series === undefined
      ? {}
      : {
          color: {
            field: 'series',
            type: 'nominal',
            title: spokenTitle(legend as string),
            sort: null,
            legend: { title: drawnText(legend as string), ...symbols },
          },
        };
  const isLinear = isNumber && !logX;
  if (read.xStep !== undefined && !isLinear)
    throw new RangeError('lineChart: xStep must be omitted where x is text or its axis logarithmic');
  // With an explicit label expression, because logarithmic axes omit labels between powers of ten.
  const few = logX && values.length <= MAX_TICKS ? { values, labelExpr: 'datum.value' } : {};
  const ticks = isLinear ? linearTicks(values.map(Number), read.xStep) : few;
  const shared = {
    x: {
      field: 'x',
      title: spokenTitle(names.xTitle),
      axis: { title: drawnText(names.xTitle), ...ticks },
      ...(isNumber ? { type: 'quantitative', scale: scaleX } : { type: 'ordinal', scale: {}, sort: null }),
    },
    ...colour,
  };
  const upward = {
    type: 'quantitative',
    title: spokenTitle(names.yTitle),
    axis: {
      title: drawnText(names.yTitle),
      ...(logY ? {} : wholeSteps([...valuesOf(shown, 'y'), ...(yDomain ?? [])])),
    },
    scale: scaleY,
  };
  const told = tooltip(
    [
      ['series', legend],
      ['x', names.xTitle],
      ['y', names.yTitle],
      ['low', low && headingOf(low)],
      ['high', high && headingOf(high)],
    ],
    (role) => (role === 'x' ? isNumber : role !== 'series'),
  );
  const line = {
    // A text axis cannot be scaled.
    params: [...(isNumber ? [ZOOM] : []), ...(series === undefined ? [] : [CHOOSE])],
    mark: { type: 'line', point: { size: 30 }, clip: true },
    encoding: {
      ...shared,
      y: { field: 'y', ...upward },
      ...(series === undefined ? {} : { opacity: chosenOpacity(1) }),
      tooltip: told,
    },
  };
  const area = ends && {
    ...ends,
    mark: { type: 'area', opacity: 0.18, clip: true },
    encoding: {
      ...shared,
      y: { field: 'low', ...upward, stack: null },
      y2: { field: 'high' },
      ...(series === undefined ? {} : { opacity: chosenOpacity(0.18) }),
      tooltip: told,
    },
  };
  const spec = {
    // Maps the field names in the specification to those of the rows.
    usermeta: { fields },
    ...(title ? { title: drawnText(title) } : {}),
    width,
    height,
    data: { values: labelled },
    layer: area ? [area, line] : [line],
    config: CHART_CONFIG,
  } as unknown as TopLevelSpec;
  const groups = series === undefined ? undefined : 'series';
  return { kind: 'chart', spec, text: describeRows('Line chart', shown, { ...names, groups }) };
}

/** The ticks of a linear axis: the multiples of a step in the range of some values, or what suits these. */
function linearTicks(values: readonly number[], step: number | undefined): object {
  if (step === undefined) return wholeSteps(values);
  const { low, high } = valueRange([values]);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  if (count > MOST_STEPS)
    throw new RangeError(
      `lineChart: xStep must make at most ${MOST_STEPS} ticks, got ${step}, which makes ${count}`,
    );
  return { values: Array.from({ length: count }, (_, i) => (first + i) * step), format: ',d' };
}
