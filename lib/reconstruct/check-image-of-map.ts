import { checkPlane, type Plane } from '../core';
import type { TextonMap } from '../textons';

/**
 * Checks that an image has the size of a texton map.
 * @throws TypeError for anything that is not a plane; RangeError when sizes differ or a pixel is not finite
 */
export function checkImageOfMap(
  call: string,
  name: string,
  plane: Plane,
  map: Pick<TextonMap, 'width' | 'height'>,
): void {
  checkPlane(call, plane, name);
  if (plane.width !== map.width || plane.height !== map.height)
    throw new RangeError(
      `${call}: ${name} must be ${map.width}×${map.height} like the map, got ${plane.width}×${plane.height}`,
    );
}
