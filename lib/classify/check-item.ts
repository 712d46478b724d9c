import type { Plane } from '../core';
import type { Dataset } from '../datasets';
import type { Border } from '../filters';

/** Images of which it may be known where they come from. */
export type TracedImages = Partial<Pick<Dataset, 'origins'>>;

/** Options of {@link checkItem}. */
export interface CheckItemOptions {
  /** Its number, from 0. */
  readonly item: number;
  /** Side of the filters (px). */
  readonly size: number;
  readonly border: Border;
  /** Where the images come from. */
  readonly images: TracedImages;
}

/**
 * Checks that an image of many can be described by textons, so that the one at fault is named.
 * @throws RangeError naming the file when the image is constant, or smaller than the filters with border 'valid'
 */
export function checkItem(
  call: string,
  plane: Plane,
  { item, size, border, images }: CheckItemOptions,
): void {
  const { width, height, data } = plane;
  if (border === 'valid' && (width < size || height < size))
    throw new RangeError(
      `${call}: ${nameOf(images, item)} must have at least ${size}×${size} pixels with border 'valid', got ${width}×${height}; use 'zero' or 'reflect', or leave it out`,
    );
  const first = data[0] as number;
  for (let i = 1; i < data.length; i++) if (data[i] !== first) return;
  throw new RangeError(
    `${call}: ${nameOf(images, item)} must not be constant, got ${first} at each of its ${data.length} pixels; replace it or leave it out`,
  );
}

function nameOf({ origins }: TracedImages, item: number): string {
  const origin = origins?.[item];
  if (origin === undefined) return `image ${item}`;
  const { file, x, y, width, height } = origin;
  const whole = width === origin.imageWidth && height === origin.imageHeight;
  return whole ? `'${file}'` : `'${file}' (${width}×${height} pixels at x ${x}, y ${y})`;
}
