import { checkInteger, describeValue, isTyped } from '../core';
import type { TextonMap } from './texton-map-shape';

/**
 * Checks that a texton map has width × height labels, each the index of a texton.
 * @param count number of textons; without it, any index of at least 0 passes
 * @throws TypeError for anything that is not a texton map; RangeError naming the first wrong pixel
 */
export function checkMap(call: string, map: TextonMap, count: number = Infinity, name: string = 'map'): void {
  if (typeof map !== 'object' || map === null || !isTyped(map.data, Int32Array))
    throw new TypeError(
      `${call}: ${name} must be a TextonMap { width, height, data: Int32Array }, got ${describeValue(map)}`,
    );
  const { data } = map;
  const width = checkInteger(call, `${name}.width`, map.width, 1);
  const pixels = width * checkInteger(call, `${name}.height`, map.height, 1);
  if (data.length !== pixels)
    throw new RangeError(
      `${call}: ${name}.data must have width × height = ${pixels} labels, got ${data.length}`,
    );
  const range = count === Infinity ? 'of at least 0' : `in [0, ${count - 1}]`;
  for (let i = 0; i < pixels; i++) {
    const texton = data[i] as number;
    if (texton < 0 || texton >= count)
      throw new RangeError(
        `${call}: ${name} must contain texton indices ${range}, got ${texton} at x ${i % width}, y ${Math.floor(i / width)}`,
      );
  }
}
