import { checkNumber, readOptions } from '../core';
import type { PairedGain } from '../experiments/paired-gains';
import { verdicts, type Verdict } from '../experiments/verdicts';
import { checkRows } from './chart-rows';
import { fieldOption, textsOption, titleOption } from './chart-options';
import type { Row, Table } from './figure';
import { headingOf } from './headings';
import { intervalText, signedText } from './interval-text';
import { checkAcross, sideBySide } from './side-by-side';
import { table } from './table';

/** Options of {@link gainTable}. */
export interface GainTableOptions {
  /** Fields that distinguish the rows, in order. @defaultValue all */
  readonly columns?: readonly string[];
  /** The field whose values become columns, with verdict, gain and half the interval in each. @defaultValue none */
  readonly across?: string;
  /** A sentence above the table. */
  readonly caption?: string;
}

const rules = { columns: textsOption, across: fieldOption, caption: titleOption };
const measured = new Set(['along', 'comparedWith', 'accuracy', 'gain', 'deviation', 'low', 'high', 'draws']);

/**
 * Makes a table of gains in percentage points with their 95 % intervals, and the verdict on each: gains, loses, or not settled
 * by these draws, by Holm's rule over all rows (see `verdicts`). A gain whose own interval excludes 0 but which that rule leaves
 * open is «not settled among N», the number of rows. The setting that differs within the pairs has the heading «… changed to»,
 * next to what it is compared with.
 * @param gains rows of `pairedGains`, all those that are considered together
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
  const { columns = labels, across, caption } = readOptions(call, options, rules);
  const above = caption === undefined ? {} : { caption };
  const changed = columns.filter((field) => gains.every(({ along }) => along === field));
  // What changes stands beside what it is compared with.
  const fields = [...columns.filter((field) => !changed.includes(field)), ...changed];
  const headings = Object.fromEntries(changed.map((field) => [field, `${headingOf(field)} changed to`]));
  const named = (row: PairedGain): Row => ({
    ...Object.fromEntries(fields.map((field) => [field, row[field] as string | number])),
    'compared with': row.comparedWith,
  });
  const judged = verdicts(gains);
  if (across !== undefined) {
    checkAcross(call, across, columns);
    const cells = judged.map((row) => ({ labels: named(row), content: describeGain(row, gains.length) }));
    const { rows, columns: ordered } = sideBySide(cells, { across, nothing: '' });
    return table(rows, { columns: ordered, headings, ...above });
  }
  const written = judged.map((row): Row => ({
    ...named(row),
    'accuracy (%)': row.accuracy,
    'gain (points)': row.gain,
    '95 % interval': intervalText(row),
    verdict: describeVerdict(row, gains.length),
  }));
  const decimals = { 'accuracy (%)': 1, 'gain (points)': 1 };
  return table(written, { decimals, headings, ...above });
}

/** The verdict; if the interval alone would settle it, also among how many comparisons it is not settled. */
function describeVerdict({ verdict, p }: Verdict, among: number): string {
  return verdict === 'not settled by these draws' && p < 0.05 ? `not settled among ${among}` : verdict;
}

/**
 * «gains 3.2 ± 2.2», «loses 3.2 ± 2.2», «not settled: −0.4 ± 1.4», «not settled among 12: 2.4 ± 1.4»; half the interval
 * follows ±. Words and numbers do not break in narrow columns.
 */
function describeGain(row: PairedGain & Verdict, among: number): string {
  const { verdict, gain, low, high } = row;
  const half = Number.isNaN(low) ? '' : `\u00a0±\u00a0${signedText((high - low) / 2)}`;
  if (verdict !== 'not settled by these draws') return `${verdict} ${signedText(Math.abs(gain))}${half}`;
  const open = describeVerdict(row, among).replace(' by these draws', '').replaceAll(' ', '\u00a0');
  return `${open}: ${signedText(gain)}${half}`;
}
