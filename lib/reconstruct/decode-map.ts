import { checkInteger, type Plane } from '../core';
import type { TextonMap } from '../textons';
import type { MapDecoder } from './learn-map-decoder';
import { mapTimesWeights } from './map-products';

/**
 * Reads an image from a texton map.
 * @param map H×W, over the textons that the decoder was learnt with
 * @param decoder of `learnMapDecoder`
 * @returns H×W grey values
 * @throws RangeError when the map names a texton that the decoder does not know
 */
export function decodeMap(map: TextonMap, decoder: MapDecoder): Plane {
  const largest = map.data.reduce((a, b) => Math.max(a, b), 0);
  checkInteger('decodeMap', 'the largest texton of map', largest, 0, decoder.count - 1);
  const grey = mapTimesWeights(map, decoder.weights, decoder);
  return { width: map.width, height: map.height, data: Float32Array.from(grey, (v) => v + decoder.mean) };
}
