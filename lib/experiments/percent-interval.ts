import { meanWithInterval } from '../classify';

/** Mean, standard deviation and 95 % interval of the mean of some fractions, in percent. */
export function percentInterval(fractions: readonly number[]): {
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
} {
  const { mean, deviation, interval } = meanWithInterval(fractions.map((value) => 100 * value));
  return { mean, deviation, low: interval.low, high: interval.high };
}
