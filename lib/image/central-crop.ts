import { checkInteger, checkPlane, readOptions, uncheckedOption, type Plane } from '../core';
import { crop } from './crop';

/** Options of `centralCrop`. */
export interface CentralCropOptions {
  /** Width of the crop (px). */
  readonly width: number;
  /** Height of the crop (px). @defaultValue the width */
  readonly height?: number;
}

const rules = { width: uncheckedOption<number>(), height: uncheckedOption<number | undefined>() };

/**
 * Crops the centre of a plane; if the margin is odd, the extra pixel is on the right or at the bottom.
 * @throws RangeError when the crop is larger than the plane
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
