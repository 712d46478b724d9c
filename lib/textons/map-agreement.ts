import { checkMap } from './check-map';
import type { TextonMap } from './texton-map-shape';

/**
 * Measures the fraction of pixels with the same texton in two maps.
 * @param a H×W
 * @param b H×W, over the same textons
 * @returns a fraction in [0, 1]
 * @throws TypeError for anything that is not a texton map; RangeError when sizes differ
 */
export function mapAgreement(a: TextonMap, b: TextonMap): number {
  checkMap('mapAgreement', a, Infinity, 'a');
  checkMap('mapAgreement', b, Infinity, 'b');
  if (a.width !== b.width || a.height !== b.height)
    throw new RangeError(
      `mapAgreement: maps must have the same size, got ${a.width}×${a.height} and ${b.width}×${b.height}`,
    );
  return a.data.reduce((sum, texton, i) => sum + (texton === b.data[i] ? 1 : 0), 0) / a.data.length;
}
