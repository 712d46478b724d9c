import { checkList, checkFinite } from '../core';
import type { Interval } from './wilson-interval';

/** Mean and spread of repeated measurements. */
export interface MeanWithInterval {
  readonly mean: number;
  /** Sample standard deviation (divided by n − 1); NaN for a single value. */
  readonly deviation: number;
  /** 95 % interval of the mean by Student's t; NaN at both ends for a single value. */
  readonly interval: Interval;
}

/** The 97.5 % points of Student's t for 1 … 30 degrees of freedom. */
const T = [
  12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814, 2.20099, 2.17881,
  2.16037, 2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596, 2.07961, 2.07387, 2.06866, 2.0639,
  2.05954, 2.05553, 2.05183, 2.04841, 2.04523, 2.04227,
];

/**
 * Summarises repeated measurements: mean, standard deviation, and the 95 % interval of the mean.
 *
 * Splits of one data set share items, so the interval is narrower than it would be for independent data sets.
 * @throws RangeError when there is no value or one is not finite
 */
export function meanWithInterval(values: ArrayLike<number>): MeanWithInterval {
  checkList('meanWithInterval', 'values', values, 'a list of numbers');
  const n = values.length;
  if (n === 0) throw new RangeError('meanWithInterval: values must have at least one value, got none');
  checkFinite('meanWithInterval', 'values', values);
  const list = Array.from(values);
  const mean = list.reduce((sum, v) => sum + v, 0) / n;
  if (n === 1) return { mean, deviation: NaN, interval: { low: NaN, high: NaN } };
  const deviation = Math.sqrt(list.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1));
  // Beyond the table: the asymptotic expansion of t about the quantile of the normal distribution, correct to 1e-4.
  const t = T[n - 2] ?? 1.959964 + 2.37227 / (n - 1) + 2.8225 / (n - 1) ** 2;
  const half = (t * deviation) / Math.sqrt(n);
  return { mean, deviation, interval: { low: mean - half, high: mean + half } };
}
