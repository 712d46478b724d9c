import { checkChoice, checkFinite, checkOptions, checkResponses, type Responses } from '../core';
import { momentFeatures } from './moment-features';

/** Options of {@link responseStatistics}. */
export interface ResponseStatisticsOptions {
  /**
   * `'moments'`: mean and population variance, what the assignment asks for. `'energy'`: mean magnitude and the
   * logarithm of the variance. A filter's responses swing about zero, so their mean says little and their mean
   * magnitude much; variances span orders of magnitude, and the logarithm lets the small ones be heard.
   * @defaultValue 'moments'
   */
  readonly features?: 'moments' | 'energy';
}

/**
 * Describes every response plane by two numbers.
 * @param responses C planes
 * @returns 2C numbers: [mean₀, variance₀, mean₁, …], variances of the population (divided by the number of pixels);
 * with `features: 'energy'` [mean|r|₀, ln variance₀, …]
 * @throws RangeError when a response is not finite
 */
export function responseStatistics(
  responses: Responses,
  options: ResponseStatisticsOptions = {},
): Float64Array {
  const call = 'responseStatistics';
  checkOptions(call, options, ['features']);
  const features = checkChoice(call, 'features', options.features ?? 'moments', ['moments', 'energy']);
  checkResponses(call, responses);
  checkFinite(call, 'responses', responses.data);
  const pixels = responses.width * responses.height;
  const zeros = (): Float64Array => new Float64Array(responses.count);
  const [mean, variance, magnitude] = [zeros(), zeros(), zeros()];
  for (let k = 0; k < responses.count; k++) {
    const plane = responses.data.subarray(k * pixels, (k + 1) * pixels);
    let sum = 0;
    let magnitudes = 0;
    for (const value of plane) {
      sum += value;
      magnitudes += Math.abs(value);
    }
    mean[k] = sum / pixels;
    magnitude[k] = magnitudes / pixels;
    // In a second pass: the mean of squares less the square of the mean cancels where the mean is large.
    let squares = 0;
    for (const value of plane) squares += (value - sum / pixels) ** 2;
    variance[k] = squares / pixels;
  }
  return momentFeatures({ mean, variance, magnitude }, features);
}
