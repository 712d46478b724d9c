import { checkInteger, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';
import { checkImageOfMap } from './check-image-of-map';

/**
 * Computes the mean grey level of the pixels of each texton.
 * @param map H×W
 * @param plane the image, H×W
 * @param count number of textons, K
 * @returns K grey levels; the mean of the image for a texton without pixels
 * @throws RangeError when sizes differ, the map contains a texton index outside [0, K − 1], or a pixel is not finite
 */
export function meanGreyLevels(map: TextonMap, plane: Plane, count: number): Float64Array {
  const call = 'meanGreyLevels';
  checkInteger(call, 'count', count, 1);
  checkMap(call, map, count);
  checkImageOfMap(call, 'plane', plane, map);
  const sums = new Float64Array(count);
  const pixels = new Float64Array(count);
  map.data.forEach((texton, i) => {
    sums[texton] = (sums[texton] as number) + (plane.data[i] as number);
    pixels[texton] = (pixels[texton] as number) + 1;
  });
  const mean = sums.reduce((a, b) => a + b, 0) / map.data.length;
  return sums.map((sum, k) => (pixels[k] === 0 ? mean : sum / (pixels[k] as number)));
}
