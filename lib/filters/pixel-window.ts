import {
  checkInteger,
  checkPlane,
  choiceOption,
  integerOption,
  readOptions,
  required,
  type Plane,
} from '../core';
import { crop } from '../image';
import { padByReflection } from './pad-by-reflection';

/** Options of {@link pixelWindow}. */
export interface PixelWindowOptions {
  /** Column of the pixel, from the left, counted from 0. */
  readonly x: number;
  /** Row of the pixel, from the top, counted from 0. */
  readonly y: number;
  /** Side of the filter (px), odd. */
  readonly size: number;
  /** What lies beyond the image: `'zero'`, black; `'reflect'`, the image mirrored. @defaultValue 'zero' */
  readonly border?: 'zero' | 'reflect';
}

const rules = {
  x: required(integerOption({ min: 0 })),
  y: required(integerOption({ min: 0 })),
  size: required(integerOption({ min: 1 })),
  border: choiceOption(['zero', 'reflect'], 'zero'),
};

/**
 * Returns what a filter sees at a pixel: the size × size pixels around it, some of which may lie beyond the image.
 * @throws RangeError when the pixel lies outside the image, or the size is even
 */
export function pixelWindow(plane: Plane, options: PixelWindowOptions): Plane {
  const call = 'pixelWindow';
  checkPlane(call, plane);
  const { x, y, size, border } = readOptions(call, options, rules);
  checkInteger(call, 'x', x, 0, plane.width - 1);
  checkInteger(call, 'y', y, 0, plane.height - 1);
  if (size % 2 === 0)
    throw new RangeError(
      `${call}: size must be odd, so that the window has a pixel in its centre, got ${size}`,
    );
  const half = (size - 1) / 2;
  const padded = border === 'reflect' ? padByReflection(plane, half) : padWithZeros(plane, half);
  return crop(padded, { x, y, width: size, height: size });
}

function padWithZeros(plane: Plane, margin: number): Plane {
  const width = plane.width + 2 * margin;
  const height = plane.height + 2 * margin;
  const data = new Float32Array(width * height);
  for (let y = 0; y < plane.height; y++)
    data.set(plane.data.subarray(y * plane.width, (y + 1) * plane.width), (y + margin) * width + margin);
  return { width, height, data };
}
