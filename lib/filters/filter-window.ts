import type { Window } from '../compute';
import type { Plane } from '../core';
import type { Border } from './border';

/**
 * Returns the window of the result within the full convolution of an image, which is padded by (size − 1)/2 if its border
 * is reflected.
 * @param plane the image before padding
 * @param size side of the kernels (px)
 * @throws RangeError when the image is smaller than the kernels with border 'valid'
 */
export function filterWindow(
  call: string,
  plane: Pick<Plane, 'width' | 'height'>,
  size: number,
  border: Border,
): Window {
  const half = (size - 1) / 2;
  const { width, height } = plane;
  if (border === 'zero') return { x: half, y: half, width, height };
  if (border === 'reflect') return { x: size - 1, y: size - 1, width, height };
  if (width < size || height < size)
    throw new RangeError(
      `${call}: plane must be at least ${size}×${size} with border 'valid', got ${width}×${height}; use 'zero' or 'reflect'`,
    );
  return { x: size - 1, y: size - 1, width: width - size + 1, height: height - size + 1 };
}
