import { checkInteger, describeValue, isTyped } from '../core';
import type { TextonMap } from './texton-map-shape';

/**
 * Checks that a map's size agrees with its data, and that every texton it names is there.
 * @param count number of textons; left out, any number of at least 0 will do
 * @throws TypeError for something that is no map; RangeError naming the first pixel that is wrong
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
      `${call}: ${name}.data must have width × height = ${pixels} textons, got ${data.length}`,
    );
  const range = count === Infinity ? 'of at least 0' : `in [0, ${count - 1}]`;
  for (let i = 0; i < pixels; i++) {
    const texton = data[i] as number;
    if (texton < 0 || texton >= count)
      throw new RangeError(
        `${call}: ${name} must name textons ${range}, got ${texton} at x ${i % width}, y ${Math.floor(i / width)}`,
      );
  }
}
