import { checkPlane, type Plane } from '../core';

/**
 * Checks that two planes are valid and have the same size.
 * @throws RangeError when they are not
 */
export function checkTwoPlanes(call: string, original: Plane, reconstruction: Plane): void {
  checkPlane(call, original, 'original');
  checkPlane(call, reconstruction, 'reconstruction');
  if (original.width !== reconstruction.width || original.height !== reconstruction.height)
    throw new RangeError(
      `${call}: reconstruction must be ${original.width}×${original.height} like the original, got ${reconstruction.width}×${reconstruction.height}`,
    );
}
