import { checkInteger, checkPlane, readOptions, uncheckedOption, type Plane } from '../core';
import { crop } from './crop';

/** Options of `centralCrop`. */
export interface CentralCropOptions {
  /** Width of the part kept, in pixels. */
  readonly width: number;
  /** Height of the part kept, in pixels. @defaultValue the width: a square */
  readonly height?: number;
}

const rules = { width: uncheckedOption<number>(), height: uncheckedOption<number | undefined>() };

/**
 * Cuts out the central part of a plane; when a margin is odd, the larger half is on the right and at the bottom.
 * @throws RangeError when the part is larger than the plane
 */
export function centralCrop(plane: Plane, options: CentralCropOptions): Plane {
  checkPlane('centralCrop', plane);
  const wanted = readOptions('centralCrop', options, rules);
  const width = checkInteger('centralCrop', 'width', wanted.width, 1, plane.width);
  const height = checkInteger('centralCrop', 'height', wanted.height ?? width, 1, plane.height);
  const x = Math.floor((plane.width - width) / 2);
  const y = Math.floor((plane.height - height) / 2);
  return crop(plane, { x, y, width, height });
}
