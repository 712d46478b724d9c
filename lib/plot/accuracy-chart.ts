import { choiceOption, readOptions } from '../core';
import { accuracyRows, type Accuracies } from './accuracy-rows';
import { barChart } from './bar-chart';
import { fieldOption, titleOption } from './chart-options';
import type { Chart } from './figure';
import { lineChart } from './line-chart';

/** Options of {@link accuracyChart}. */
export interface AccuracyChartOptions {
  /** Field along the axis. @defaultValue the first field that distinguishes the rows, preferably a numeric one */
  readonly x?: string;
  /** Field shown by colour. @defaultValue the next such field */
  readonly series?: string;
  readonly title?: string;
  /** Whether a numeric axis is logarithmic. @defaultValue 'linear' */
  readonly scale?: 'linear' | 'log';
}

const rules = {
  x: fieldOption,
  series: fieldOption,
  title: titleOption,
  scale: choiceOption(['linear', 'log'], 'linear'),
};

/**
 * Makes a chart of accuracies in percent with the 95 % intervals of their means: curves with bands over a field that is numeric
 * in all rows, such as k; otherwise horizontal bars.
 *
 * A third field that distinguishes the rows is combined with the second one in the legend.
 * @param accuracies scores of `runGrid`, or rows of `summariseScores`
 * @throws RangeError when there are no rows or a field is missing
 * @example
 * ```ts
 * import { accuracyChart, show } from 'texton-lab';
 *
 * const scores = [
 *   { labels: { k: '1' }, accuracies: [0.8, 0.9] },
 *   { labels: { k: '20' }, accuracies: [0.6, 0.65] },
 * ];
 * const curve = accuracyChart(scores);
 * console.log(curve.text); // → Line chart: accuracy (%) (62.5 to 85) against k (1 to 20).
 * await show(curve);
 * ```
 */
export function accuracyChart(accuracies: Accuracies, options: AccuracyChartOptions = {}): Chart {
  const call = 'accuracyChart';
  const { rows, labels } = accuracyRows(call, accuracies);
  const { title, scale, ...chosen } = readOptions(call, options, rules);
  const isNumeric = (field: string): boolean =>
    rows.every((row) => row[field] !== '' && Number.isFinite(Number(row[field])));
  const varied = labels.filter((field) => rows.some((row) => row[field] !== rows[0]?.[field]));
  const candidates = varied.length > 0 ? varied : labels;
  const x = chosen.x ?? candidates.find(isNumeric) ?? candidates[0] ?? labels[0] ?? 'accuracy';
  const rest = candidates.filter((field) => field !== x);
  const parts = chosen.series === undefined ? rest : [chosen.series];
  const series = parts.join(', ');
  const shown = rows.map((row) => ({
    ...row,
    ...(isNumeric(x) ? { [x]: Number(row[x]) } : {}),
    ...(parts.length > 1 ? { [series]: parts.map((field) => row[field]).join(', ') } : {}),
  }));
  const look = {
    x,
    y: 'accuracy',
    yTitle: 'accuracy (%)',
    ...(parts.length > 0 ? { series } : {}),
    ...(title === undefined ? {} : { title }),
  };
  if (isNumeric(x))
    return lineChart(shown, { ...look, band: ['low', 'high'], ...(scale === 'log' ? { log: 'x' } : {}) });
  const height = Math.max(120, 22 * rows.length);
  return barChart(shown, { ...look, interval: ['low', 'high'], yDomain: [0, 100], horizontal: true, height });
}
