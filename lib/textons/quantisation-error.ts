import { plainNearestCentres } from '../compute';
import { checkFinite, checkResponses, type Matrix, type Responses } from '../core';
import { checkTextons } from './check-textons';
import { responseVectors } from './response-vectors';

/**
 * Measures what is lost when every pixel's responses are replaced by its nearest texton: the mean squared distance, as
 * a part of the mean squared distance of the responses from their own mean.
 * @param responses C×H×W, of the image the textons were learnt from or of another
 * @param textons K×C, learnt with the same bank
 * @returns 0 when nothing is lost, 1 when as much as with the mean alone; above 1 for textons that do not fit at all
 * @throws RangeError when textons and responses come from different banks, a response is not finite, or all pixels have
 * the same responses
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
  if (all === 0) throw new RangeError(`${call}: responses must differ between pixels, got the same at all`);
  return total(textons.data) / all;
}
