import { readOptions } from '../core';
import { checkLabelledResponses } from './check-labelled-responses';
import type { LabelledResponses } from './dataset-responses';
import { responseStatistics } from './response-statistics';
import { statisticsRules, type ResponseStatisticsOptions } from './response-statistics-options';

/**
 * Computes a feature vector of response statistics for every image, ready for a classifier.
 * @param images N images, C planes each
 * @param options as of `responseStatistics`
 * @returns N vectors of 2C numbers, with the images' classes
 * @throws RangeError when a response is not finite
 */
export function statisticsVectors(
  images: LabelledResponses,
  options: ResponseStatisticsOptions = {},
): { readonly vectors: readonly Float64Array[]; readonly labels: Int32Array } {
  const call = 'statisticsVectors';
  checkLabelledResponses(call, 'images', images);
  const read = readOptions(call, options, statisticsRules);
  return {
    vectors: images.responses.map((responses) => responseStatistics(responses, read)),
    labels: images.labels,
  };
}
