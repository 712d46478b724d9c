import { checkNumber, readOptions } from '../core';
import { verdicts, type PairedGain } from '../experiments/index';
import { checkRows } from './chart-rows';
import { textsOption, titleOption } from './chart-options';
import type { Row, Table } from './figure';
import { intervalText } from './interval-text';
import { table } from './table';

/** Options of {@link gainTable}. */
export interface GainTableOptions {
  /** Fields that tell the rows apart, in order. @defaultValue all */
  readonly columns?: readonly string[];
  /** A sentence above it. */
  readonly caption?: string;
}

const rules = { columns: textsOption, caption: titleOption };
const measured = new Set(['comparedWith', 'accuracy', 'gain', 'deviation', 'low', 'high', 'draws']);

/**
 * Makes a table of gains in percentage points with their 95 % intervals, and says of each whether it gains, loses, or is
 * not settled by these draws: by Holm's rule over all rows, see `verdicts`.
 * @param gains rows of `pairedGains`, all those that are looked at together
 * @throws RangeError when there are no rows
 * @example
 * ```ts
 * import { gainTable } from 'texton-lab';
 * import { pairedGains } from 'texton-lab/experiments';
 *
 * const scores = [
 *   { labels: { k: '20' }, accuracies: [0.6, 0.65, 0.55] },
 *   { labels: { k: '1' }, accuracies: [0.8, 0.9, 0.8] },
 * ];
 * const compared = gainTable(pairedGains(scores, { along: 'k' }));
 * console.log(compared.rows[0]?.['verdict']); // → gains
 * ```
 */
export function gainTable(gains: readonly PairedGain[], options: GainTableOptions = {}): Table {
  const call = 'gainTable';
  checkRows(call, gains);
  for (const [i, row] of gains.entries()) checkNumber(call, `gains[${i}].gain`, row.gain);
  const labels = Object.keys(gains[0] as PairedGain).filter((field) => !measured.has(field));
  const { columns = labels, caption } = readOptions(call, options, rules);
  const written = verdicts(gains).map((row): Row => ({
    ...Object.fromEntries(columns.map((field) => [field, row[field] as string | number])),
    'compared with': row.comparedWith,
    'accuracy (%)': row.accuracy,
    'gain (points)': row.gain,
    '95 % interval': intervalText(row),
    verdict: row.verdict,
  }));
  const decimals = { 'accuracy (%)': 1, 'gain (points)': 1 };
  return table(written, { decimals, ...(caption === undefined ? {} : { caption }) });
}
