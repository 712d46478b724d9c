import { checkInteger, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';
import { checkImageOfMap } from './check-image-of-map';

/**
 * Averages the grey of the pixels of each texton.
 * @param map H×W
 * @param plane the image, H×W
 * @param count number of textons, K
 * @returns K grey values; the image's mean for a texton without pixels
 * @throws RangeError when sizes differ, the map names a texton that is not there, or a pixel is not finite
 */
export function meanGreys(map: TextonMap, plane: Plane, count: number): Float64Array {
  const call = 'meanGreys';
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
