import { checkFinite, checkResponses, readOptions, type Responses } from '../core';
import { momentFeatures } from './moment-features';
import { statisticsRules, type ResponseStatisticsOptions } from './response-statistics-options';

/**
 * Summarises every response plane by two statistics.
 * @param responses C planes
 * @returns 2C numbers: [mean₀, variance₀, mean₁, …], variances of the population (divided by the number of pixels);
 * with `features: 'energy'` [mean|r|₀, ln variance₀, …]
 * @throws RangeError when a response is not finite
 * @example
 * ```ts
 * import { responseStatistics } from 'texton-lab';
 *
 * const responses = { count: 1, width: 2, height: 1, data: Float32Array.of(1, 3) };
 * console.log(responseStatistics(responses)); // → Float64Array(2) [ 2, 1 ]
 * ```
 */
export function responseStatistics(
  responses: Responses,
  options: ResponseStatisticsOptions = {},
): Float64Array {
  const call = 'responseStatistics';
  const { features } = readOptions(call, options, statisticsRules);
  checkResponses(call, responses);
  const pixels = responses.width * responses.height;
  const zeros = (): Float64Array => new Float64Array(responses.count);
  const [mean, variance, magnitude] = [zeros(), zeros(), zeros()];
  for (let k = 0; k < responses.count; k++) {
    const plane = responses.data.subarray(k * pixels, (k + 1) * pixels);
    // Differences from some value of the plane are squared: with the values themselves, digits would cancel if the mean is large.
    const near = plane[0] as number;
    let sum = 0;
    let squares = 0;
    let magnitudes = 0;
    for (let i = 0; i < pixels; i++) {
      const value = plane[i] as number;
      const difference = value - near;
      sum += difference;
      squares += difference * difference;
      magnitudes += Math.abs(value);
    }
    if (!Number.isFinite(squares)) checkFinite(call, 'responses', responses.data);
    mean[k] = near + sum / pixels;
    magnitude[k] = magnitudes / pixels;
    variance[k] = Math.max(0, squares / pixels - (sum / pixels) ** 2);
  }
  return momentFeatures({ mean, variance, magnitude }, { features });
}
