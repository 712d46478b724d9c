import { checkPlane, type Plane } from '../core';
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
  /** Whether an image may be of one grey. @defaultValue false */
  readonly constant?: boolean;
}

/**
 * Checks that one of many images can be filtered and described by textons, so that an error names the image.
 * @throws TypeError naming the file of what is not a plane; RangeError naming it when a value is not finite, the image
 * is constant, or it is smaller than the filters with border 'valid'
 */
export function checkItem(
  call: string,
  plane: Plane,
  { item, size, border, images, constant = false }: CheckItemOptions,
): void {
  const name = nameOf(images, item);
  checkPlane(call, plane, name);
  const { width, height, data } = plane;
  if (border === 'valid' && (width < size || height < size))
    throw new RangeError(
      `${call}: ${name} must have at least ${size}×${size} pixels with border 'valid', got ${width}×${height}; use 'zero' or 'reflect', or leave it out`,
    );
  if (constant) return;
  const first = data[0] as number;
  for (let i = 1; i < data.length; i++) if (data[i] !== first) return;
  throw new RangeError(
    `${call}: ${name} must not be constant, got ${first} at each of its ${data.length} pixels; replace it or leave it out`,
  );
}

function nameOf({ origins }: TracedImages, item: number): string {
  const origin = origins?.[item];
  if (!origin) return `image ${item}`;
  const { file, x, y, width, height } = origin;
  const whole = width === origin.imageWidth && height === origin.imageHeight;
  return whole ? `'${file}'` : `'${file}' (${width}×${height} pixels at x ${x}, y ${y})`;
}
