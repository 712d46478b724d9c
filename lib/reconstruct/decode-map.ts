import { checkObject, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';
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
  checkObject('decodeMap', 'decoder', decoder, 'a MapDecoder of learnMapDecoder');
  checkMap('decodeMap', map, decoder.count);
  const grey = mapTimesWeights(map, decoder.weights, decoder);
  return { width: map.width, height: map.height, data: Float32Array.from(grey, (v) => v + decoder.mean) };
}
