import { checkPlane, type Plane } from '../core';
import type { Dataset } from '../datasets';
import type { Border } from '../filters';

/** Images, optionally with their origins. */
export type TracedImages = Partial<Pick<Dataset, 'origins'>>;

/** Options of {@link checkItem}. */
export interface CheckItemOptions {
  /** Its index. */
  readonly item: number;
  /** Side of the filters (px). */
  readonly size: number;
  readonly border: Border;
  /** Origins of the images. */
  readonly images: TracedImages;
  /** Whether an image may be constant. @defaultValue false */
  readonly constant?: boolean;
}

/**
 * Checks that an item can be filtered and described by textons, so that an error names its file.
 * @throws TypeError naming the file of an item that is not a plane; RangeError naming it when a value is not finite, the image
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
      `${call}: ${name} must have at least ${size}×${size} pixels with border 'valid', got ${width}×${height}; use 'zero' or 'reflect', or omit the image`,
    );
  if (constant) return;
  const first = data[0] as number;
  for (let i = 1; i < data.length; i++) if (data[i] !== first) return;
  throw new RangeError(
    `${call}: ${name} must not be constant, got ${first} at each of its ${data.length} pixels; replace or omit the image`,
  );
}

function nameOf({ origins }: TracedImages, item: number): string {
  const origin = origins?.[item];
  if (!origin) return `image ${item}`;
  const { file, x, y, width, height } = origin;
  const whole = width === origin.imageWidth && height === origin.imageHeight;
  return whole ? `'${file}'` : `'${file}' (${width}×${height} pixels at x ${x}, y ${y})`;
}
