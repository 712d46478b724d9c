import { checkPlane, type Plane } from '../core';
import type { TextonMap } from '../textons';

/**
 * Checks that a plane is an image of a map's size.
 * @throws TypeError for something that is no plane; RangeError when sizes differ or a pixel is not finite
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
      `${call}: ${name} must be ${map.width}×${map.height} as the map, got ${plane.width}×${plane.height}`,
    );
}
