import { meanWithInterval, type MeanWithInterval } from './mean-with-interval';

/**
 * Summarises accuracies as {@link meanWithInterval} does, but clips the interval to [0, 1], since Student's t ignores these
 * limits.
 * @param accuracies between 0 and 1
 * @throws RangeError when there is no value or one is not finite
 */
export function accuracyWithInterval(accuracies: ArrayLike<number>): MeanWithInterval {
  const { interval, ...rest } = meanWithInterval(accuracies);
  return { ...rest, interval: { low: Math.max(0, interval.low), high: Math.min(1, interval.high) } };
}
