import { checkInteger, checkPlane, readOptions, uncheckedOption, type Plane } from '../core';

/** A rectangle of whole pixels: its top left corner and its size. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const side = uncheckedOption<number>();
const rules = { x: side, y: side, width: side, height: side };

/**
 * Copies a rectangle of a plane.
 * @throws RangeError when the rectangle does not lie inside the plane
 * @example
 * ```ts
 * import { crop } from 'texton-lab';
 *
 * const plane = { width: 3, height: 2, data: Float32Array.of(0, 1, 2, 3, 4, 5) };
 * const right = crop(plane, { x: 1, y: 0, width: 2, height: 2 });
 * console.log(right.data); // → Float32Array(4) [ 1, 2, 4, 5 ]
 * ```
 */
export function crop(plane: Plane, rectangle: Rectangle): Plane {
  checkPlane('crop', plane);
  const wanted = readOptions('crop', rectangle, rules);
  const width = checkInteger('crop', 'width', wanted.width, 1, plane.width);
  const height = checkInteger('crop', 'height', wanted.height, 1, plane.height);
  const x = checkInteger('crop', 'x', wanted.x, 0, plane.width - width);
  const y = checkInteger('crop', 'y', wanted.y, 0, plane.height - height);
  return copyRectangle(plane, { x, y, width, height });
}

/** Copies a rectangle without checks: it must lie inside a valid plane. */
export function copyRectangle(plane: Plane, { x, y, width, height }: Rectangle): Plane {
  const data = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * plane.width + x;
    data.set(plane.data.subarray(start, start + width), row * width);
  }
  return { width, height, data };
}
