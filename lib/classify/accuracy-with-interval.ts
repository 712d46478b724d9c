import { meanWithInterval, type MeanWithInterval } from './mean-with-interval';

/**
 * Summarises accuracies as {@link meanWithInterval} does, their interval cut off at 0 and 1: Student's t does not know that no
 * accuracy lies beyond.
 * @param accuracies between 0 and 1
 * @throws RangeError when there is no value or one is not finite
 */
export function accuracyWithInterval(accuracies: ArrayLike<number>): MeanWithInterval {
  const { interval, ...rest } = meanWithInterval(accuracies);
  return { ...rest, interval: { low: Math.max(0, interval.low), high: Math.min(1, interval.high) } };
}
