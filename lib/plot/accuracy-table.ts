import { readOptions } from '../core';
import { accuracyRows, type Accuracies } from './accuracy-rows';
import { textsOption, titleOption } from './chart-options';
import type { Row, Table } from './figure';
import { intervalText } from './interval-text';
import { table } from './table';

/** Options of {@link accuracyTable}. */
export interface AccuracyTableOptions {
  /** Fields that tell the rows apart, in order. @defaultValue all */
  readonly columns?: readonly string[];
  /** A sentence above it. */
  readonly caption?: string;
}

const rules = { columns: textsOption, caption: titleOption };

/**
 * Makes a table of accuracies in percent with the 95 % intervals of their means.
 * @param accuracies scores of `runGrid`, or rows of `summariseScores`
 * @example
 * ```ts
 * import { accuracyTable, show } from 'texton-lab';
 *
 * const scores = [
 *   { labels: { features: 'moments' }, accuracies: [0.8, 0.9] },
 *   { labels: { features: 'energy' }, accuracies: [0.9, 0.95] },
 * ];
 * const compared = accuracyTable(scores);
 * console.log(Object.keys(compared.rows[0] ?? {})); // → [ 'features', 'accuracy (%)', '95 % interval' ]
 * await show(compared);
 * ```
 */
export function accuracyTable(accuracies: Accuracies, options: AccuracyTableOptions = {}): Table {
  const call = 'accuracyTable';
  const { rows, labels } = accuracyRows(call, accuracies);
  const { columns = labels, caption } = readOptions(call, options, rules);
  const written = rows.map((row): Row => {
    const names = columns.map((field) => [field, row[field] as string | number]);
    return {
      ...Object.fromEntries(names),
      'accuracy (%)': row.accuracy,
      '95 % interval': intervalText(row),
    };
  });
  return table(written, { decimals: { 'accuracy (%)': 1 }, ...(caption === undefined ? {} : { caption }) });
}
