import { checkResponses, type Matrix, type Responses } from '../core';
import { responseVectors } from './response-vectors';
import type { TextonMap } from './texton-map-shape';

/**
 * Makes every pixel its own texton, equal to its responses: the lossless texton map, a baseline for the others.
 * @param responses C×H×W
 * @returns H·W textons of C values, and the map that assigns texton i to pixel i
 */
export function pixelTextons(responses: Responses): { readonly textons: Matrix; readonly map: TextonMap } {
  checkResponses('pixelTextons', responses);
  const { count, dimensions, data } = responseVectors(responses);
  return {
    textons: { rows: count, cols: dimensions, data: Float64Array.from(data) },
    map: {
      width: responses.width,
      height: responses.height,
      data: Int32Array.from({ length: count }, (_, i) => i),
    },
  };
}
