import {
  checkFinite,
  checkInteger,
  checkNumber,
  checkObject,
  describeValue,
  isTyped,
  type Plane,
} from '../core';
import { checkMap, type TextonMap } from '../textons';
import type { MapDecoder } from './learn-map-decoder';
import { mapTimesWeights } from './map-products';

/**
 * Reads an image from a texton map.
 * @param map H×W, over the textons that the decoder was learnt with
 * @param decoder of `learnMapDecoder`
 * @returns H×W grey values
 * @throws TypeError for something that is no decoder; RangeError when its parts disagree, or the map names a texton that it
 * does not know
 */
export function applyMapDecoder(map: TextonMap, decoder: MapDecoder): Plane {
  checkObject('applyMapDecoder', 'decoder', decoder, 'a MapDecoder of learnMapDecoder');
  const { radius, weights, mean } = decoder;
  const count = checkInteger('applyMapDecoder', 'decoder.count', decoder.count, 1);
  checkInteger('applyMapDecoder', 'decoder.radius', radius, 0);
  checkNumber('applyMapDecoder', 'decoder.mean', mean);
  const values = (2 * radius + 1) ** 2 * count;
  if (!isTyped(weights, Float64Array) || weights.length !== values)
    throw new RangeError(
      `applyMapDecoder: decoder.weights must be a Float64Array of (2·radius + 1)² × count = ${values} values, got ${describeValue(weights)}`,
    );
  checkFinite('applyMapDecoder', 'decoder.weights', weights);
  checkMap('applyMapDecoder', map, count);
  const grey = mapTimesWeights(map, weights, { radius, count });
  return { width: map.width, height: map.height, data: Float32Array.from(grey, (v) => v + mean) };
}
