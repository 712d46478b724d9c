import { checkInteger } from '../core';
import type { TextonMap } from './texton-map';

/**
 * Counts how often each texton occurs in a map.
 * @param map H×W
 * @param count number of textons, K
 * @returns K frequencies that sum to 1
 * @throws RangeError when the map names a texton outside [0, K − 1]
 */
export function textonHistogram(map: TextonMap, count: number): Float64Array {
  checkInteger('textonHistogram', 'count', count, 1);
  const { data, width } = map;
  if (data.length === 0) throw new RangeError('textonHistogram: map must have pixels, got none');
  const histogram = new Float64Array(count);
  for (let i = 0; i < data.length; i++) {
    const texton = data[i] as number;
    if (texton < 0 || texton >= count)
      throw new RangeError(
        `textonHistogram: map must name textons in [0, ${count - 1}], got ${texton} at x ${i % width}, y ${Math.floor(i / width)}`,
      );
    histogram[texton] = (histogram[texton] as number) + 1;
  }
  return histogram.map((n) => n / data.length);
}
