import { spread, type Spread } from './spread';

/**
 * Summarises accuracies as {@link spread} does, their interval cut off at 0 and 1: Student's t does not know that no
 * accuracy lies beyond.
 * @param accuracies between 0 and 1
 * @throws RangeError when there is no value or one is not finite
 */
export function accuracySpread(accuracies: ArrayLike<number>): Spread {
  const { interval, ...rest } = spread(accuracies);
  return { ...rest, interval: { low: Math.max(0, interval.low), high: Math.min(1, interval.high) } };
}
