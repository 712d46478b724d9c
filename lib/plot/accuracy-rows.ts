import { checkList, describeValue } from '../core';
import type { Score } from '../experiments/score';
import { summariseScores, type AccuracySummary } from '../experiments/summarise-scores';
import { checkRows } from './chart-rows';

const measured = new Set(['accuracy', 'deviation', 'low', 'high', 'draws']);

/** Accuracies to show: scores of `runGrid`, or rows of `summariseScores`. */
export type Accuracies = readonly Score[] | readonly AccuracySummary[];

/** Accuracies in percent, and the fields that distinguish the rows. */
export interface AccuracyRows {
  readonly rows: readonly AccuracySummary[];
  readonly labels: readonly string[];
}

/**
 * Summarises scores that have not been summarised yet, and finds the fields that are not measurements.
 * @throws TypeError or RangeError for anything else, and for an empty list
 */
export function accuracyRows(call: string, accuracies: Accuracies): AccuracyRows {
  checkList(call, 'accuracies', accuracies, 'scores of runGrid, or rows of summariseScores');
  checkRows(call, accuracies as readonly AccuracySummary[]);
  for (const [i, row] of accuracies.entries())
    if (!('accuracies' in row) && typeof row.accuracy !== 'number')
      throw new TypeError(
        `${call}: accuracies[${i}] must be a score { labels, accuracies } or a row { accuracy, low, high, … }, got ${describeValue(row)}`,
      );
  const rows = isScores(accuracies) ? summariseScores(accuracies) : accuracies;
  const labels = Object.keys(rows[0] as AccuracySummary).filter((field) => !measured.has(field));
  return { rows, labels };
}

function isScores(accuracies: Accuracies): accuracies is readonly Score[] {
  return 'accuracies' in (accuracies[0] as object);
}
