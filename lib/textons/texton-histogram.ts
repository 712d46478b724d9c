import { checkInteger } from '../core';
import { checkMap } from './check-map';
import type { TextonMap } from './texton-map-shape';

/**
 * Computes the relative frequency of each texton in a map.
 * @param map H×W
 * @param count number of textons, K
 * @returns K frequencies that sum to 1
 * @throws TypeError for anything that is not a texton map; RangeError when it contains an index outside [0, K − 1]
 * @example
 * ```ts
 * import { textonHistogram } from 'texton-lab';
 *
 * const map = { width: 2, height: 2, data: Int32Array.of(0, 2, 2, 2) };
 * console.log(textonHistogram(map, 3)); // → Float64Array(3) [ 0.25, 0, 0.75 ]
 * ```
 */
export function textonHistogram(map: TextonMap, count: number): Float64Array {
  checkInteger('textonHistogram', 'count', count, 1);
  checkMap('textonHistogram', map, count);
  const { data } = map;
  const histogram = new Float64Array(count);
  for (let i = 0; i < data.length; i++) {
    const texton = data[i] as number;
    histogram[texton] = (histogram[texton] as number) + 1;
  }
  return histogram.map((n) => n / data.length);
}
