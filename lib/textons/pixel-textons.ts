import { checkResponses, type Matrix, type Responses } from '../core';
import { responseVectors } from './response-vectors';
import type { TextonMap } from './texton-map-shape';

/**
 * Gives every pixel a texton of its own, its own responses: the map that loses nothing, by which the loss of any real
 * one is measured.
 * @param responses C×H×W
 * @returns H·W textons of C values, and the map that names the i-th one at the i-th pixel
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
