import { checkFinite, checkList } from '../core';
import { meanWithInterval } from '../classify';

/** What one method gains over another, in percentage points. */
export type AccuracyGain = {
  /** Mean over the runs. */
  readonly points: number;
  /** 95 % interval of that mean by Student's t; NaN for a single run. */
  readonly low: number;
  readonly high: number;
};

/**
 * Measures the gain of one method over another run by run. Where both saw the same splits, their differences are known
 * more exactly than each of them.
 * @param accuracies between 0 and 1, one for each run
 * @param others of the other method on the same runs
 * @throws RangeError when there is no run, their numbers differ, or a value is not finite
 */
export function pairedGain(accuracies: readonly number[], others: readonly number[]): AccuracyGain {
  const call = 'pairedGain';
  checkList(call, 'accuracies', accuracies, 'a list of numbers');
  checkList(call, 'others', others, 'a list of numbers');
  if (others.length !== accuracies.length)
    throw new RangeError(
      `${call}: others must have one value for each of ${accuracies.length} runs, got ${others.length}`,
    );
  checkFinite(call, 'accuracies', accuracies);
  checkFinite(call, 'others', others);
  const { mean, interval } = meanWithInterval(
    accuracies.map((value, i) => 100 * (value - (others[i] as number))),
  );
  return { points: mean, low: interval.low, high: interval.high };
}
