import { plainNearestCentres } from '../compute';
import { checkFinite, checkResponses, type Matrix, type Responses } from '../core';
import { checkTextons } from './check-textons';
import { responseVectors } from './response-vectors';

/**
 * Measures the error of replacing the responses of every pixel by the nearest texton: the mean squared distance,
 * relative to the mean squared distance of the responses from their mean.
 * @param responses C×H×W, of the training image or another one
 * @param textons K×C, learnt with the same bank
 * @returns 0 for no loss, 1 for the loss of the mean alone, above 1 for textons of a different texture
 * @throws RangeError when textons and responses come from different banks, a response is not finite, or all pixels have
 * equal responses
 */
export function quantisationError(responses: Responses, textons: Matrix): number {
  const call = 'quantisationError';
  checkResponses(call, responses);
  checkTextons(call, textons, responses.count);
  checkFinite(call, 'responses', responses.data);
  const { count, dimensions, data } = responseVectors(responses);
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < data.length; i++) {
    const d = i % dimensions;
    mean[d] = (mean[d] as number) + (data[i] as number) / count;
  }
  const total = (centres: Float64Array): number =>
    plainNearestCentres(data, centres, dimensions).squaredDistances.reduce((a, b) => a + b, 0);
  const all = total(mean);
  if (all === 0)
    throw new RangeError(`${call}: responses must vary between pixels, got the same at every pixel`);
  return total(textons.data) / all;
}
