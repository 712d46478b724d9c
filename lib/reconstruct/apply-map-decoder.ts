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
import { multiplyOneHot } from './one-hot-products';

/**
 * Reconstructs an image from a texton map with a learned linear decoder.
 * @param map H×W, with the textons that the decoder was trained on
 * @param decoder from `learnMapDecoder`
 * @returns H×W grey values
 * @throws TypeError for anything that is not a decoder; RangeError when its parts disagree, or the map contains a texton
 * index outside [0, K − 1]
 */
export function applyMapDecoder(map: TextonMap, decoder: MapDecoder): Plane {
  checkObject('applyMapDecoder', 'decoder', decoder, 'a MapDecoder from learnMapDecoder');
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
  const grey = multiplyOneHot(map, weights, { radius, count });
  return { width: map.width, height: map.height, data: Float32Array.from(grey, (v) => v + mean) };
}
