import { checkInteger, checkOptions, checkPlane, type Plane } from '../core';

/** A rectangle of whole pixels: its top left corner and its size. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts a rectangle out of a plane; the pixels are copied.
 * @throws RangeError when the rectangle does not lie inside the plane
 */
export function crop(plane: Plane, rectangle: Rectangle): Plane {
  checkPlane('crop', plane);
  checkOptions('crop', rectangle, ['x', 'y', 'width', 'height']);
  const width = checkInteger('crop', 'width', rectangle.width, 1, plane.width);
  const height = checkInteger('crop', 'height', rectangle.height, 1, plane.height);
  const x = checkInteger('crop', 'x', rectangle.x, 0, plane.width - width);
  const y = checkInteger('crop', 'y', rectangle.y, 0, plane.height - height);
  return copyRectangle(plane, { x, y, width, height });
}

/** Copies a rectangle that is known to lie inside a sound plane: what a data set does for each item. */
export function copyRectangle(plane: Plane, { x, y, width, height }: Rectangle): Plane {
  const data = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * plane.width + x;
    data.set(plane.data.subarray(start, start + width), row * width);
  }
  return { width, height, data };
}
