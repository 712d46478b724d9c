import type { ResponseMoments } from '../compute';
import { checkList, checkObject, readOptions } from '../core';
import { statisticsRules, type ResponseStatisticsOptions } from './response-statistics-options';

/** Smaller variances count as this one before the logarithm is taken; it is below the rounding error of any response. */
const MIN_VARIANCE = 1e-14;

/**
 * Combines the moments of C filters' responses, as measured by `filterMoments`, into one feature vector: that of
 * `responseStatistics`.
 * @param moments three lists of C numbers
 * @returns 2C numbers: [mean₀, variance₀, mean₁, …]; with `features: 'energy'` [mean|r|₀, ln variance₀, …]
 * @throws TypeError for anything that is not moments; RangeError for unknown features, or lists of different
 * lengths
 */
export function momentFeatures(
  moments: ResponseMoments,
  options: ResponseStatisticsOptions = {},
): Float64Array {
  const call = 'momentFeatures';
  const energy = readOptions(call, options, statisticsRules).features === 'energy';
  checkObject(call, 'moments', moments, 'ResponseMoments { mean, variance, magnitude }');
  const { mean, variance, magnitude } = moments;
  for (const [name, list] of Object.entries({ mean, variance, magnitude }))
    checkList(call, `moments.${name}`, list, 'a list of numbers');
  for (const [name, list] of Object.entries({ variance, magnitude }))
    if (list.length !== mean.length)
      throw new RangeError(
        `${call}: moments.${name} must have one value for each of ${mean.length} filters, got ${list.length}`,
      );
  const vector = new Float64Array(2 * mean.length);
  mean.forEach((value, k) => {
    const square = variance[k] as number;
    vector[2 * k] = energy ? (magnitude[k] as number) : value;
    vector[2 * k + 1] = energy ? Math.log(Math.max(square, MIN_VARIANCE)) : square;
  });
  return vector;
}
