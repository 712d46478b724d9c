import { checkList, checkFinite, describeValue } from '../core';
import { meanWithInterval } from '../classify';

/** A row of a table or chart of accuracies, in percent. */
export interface AccuracyRow {
  readonly method: string;
  /** Mean over the runs. */
  readonly accuracy: number;
  /** Sample standard deviation over the runs; NaN for a single one. */
  readonly deviation: number;
  /** 95 % interval of the mean by Student's t, within [0, 100]; NaN for a single run. */
  readonly low: number;
  readonly high: number;
  /** Number of runs. */
  readonly runs: number;
  /** Lets a row be handed to tables and charts. */
  readonly [field: string]: string | number;
}

/**
 * Summarises the accuracies of repeated runs as one row, in percent.
 * @param method name of what was run
 * @param accuracies between 0 and 1, one for each run
 * @throws RangeError when there is no accuracy or one is not finite
 */
export function accuracyRow(method: string, accuracies: readonly number[]): AccuracyRow {
  if (typeof method !== 'string')
    throw new TypeError(`accuracyRow: method must be a name, got ${describeValue(method)}`);
  checkList('accuracyRow', 'accuracies', accuracies, 'a list of numbers');
  if (accuracies.length === 0)
    throw new RangeError('accuracyRow: accuracies must not be empty, got no value');
  checkFinite('accuracyRow', 'accuracies', accuracies);
  const { mean, deviation, interval } = meanWithInterval(accuracies.map((value) => 100 * value));
  return {
    method,
    accuracy: mean,
    deviation,
    low: Math.max(0, interval.low),
    high: Math.min(100, interval.high),
    runs: accuracies.length,
  };
}
