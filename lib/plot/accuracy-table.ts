import { readOptions } from '../core';
import { accuracyRows, type Accuracies } from './accuracy-rows';
import { fieldOption, textsOption, titleOption } from './chart-options';
import type { Row, Table } from './figure';
import { intervalText } from './interval-text';
import { checkAcross, sideBySide } from './side-by-side';
import { table } from './table';

/** Options of {@link accuracyTable}. */
export interface AccuracyTableOptions {
  /** Fields that distinguish the rows, in order. @defaultValue all */
  readonly columns?: readonly string[];
  /** The field whose values become columns, with only the mean accuracy in each. @defaultValue none */
  readonly across?: string;
  /** A sentence above the table. */
  readonly caption?: string;
}

const rules = { columns: textsOption, across: fieldOption, caption: titleOption };

/**
 * Makes a table of accuracies in percent with the 95 % intervals of their means; the intervals are omitted with `across`.
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
  const { columns = labels, across, caption } = readOptions(call, options, rules);
  const above = caption === undefined ? {} : { caption };
  const named = (row: Row): Row =>
    Object.fromEntries(columns.map((field) => [field, row[field] as string | number]));
  if (across !== undefined) {
    checkAcross(call, across, columns);
    const cells = rows.map((row) => ({ labels: named(row), content: row.accuracy }));
    const beside = sideBySide(cells, { across, nothing: NaN });
    return table(beside.rows, {
      columns: beside.columns,
      decimals: Object.fromEntries(beside.settings.map((name) => [name, 1])),
      ...above,
    });
  }
  const written = rows.map((row): Row => {
    return { ...named(row), 'accuracy (%)': row.accuracy, '95 % interval': intervalText(row) };
  });
  return table(written, { decimals: { 'accuracy (%)': 1 }, ...above });
}
