import { checkInteger, checkOptions, checkPlane } from '../core';
import type { GreyRange, GridImage, ImageGrid } from './figure';

/** Options of {@link imageGrid}. */
export interface ImageGridOptions {
  /** Pictures in a row. @defaultValue all up to 6 */
  readonly columns?: number;
  /** Screen pixels per image pixel. @defaultValue so that a picture is about 120 px wide */
  readonly scale?: number;
  /** @defaultValue [0, 1] */
  readonly range?: GreyRange;
  readonly title?: string;
}

/**
 * Arranges pictures side by side, each with an optional title above it.
 * @throws RangeError when there is no picture, or a pixel is not finite
 */
export function imageGrid(images: readonly GridImage[], options: ImageGridOptions = {}): ImageGrid {
  checkOptions('imageGrid', options, ['columns', 'scale', 'range', 'title']);
  const first = images[0];
  if (first === undefined) throw new RangeError('imageGrid: images must have at least one picture, got none');
  images.forEach(({ plane }, i) => checkPlane('imageGrid', plane, `images[${i}].plane`));
  const columns = checkInteger('imageGrid', 'columns', options.columns ?? Math.min(6, images.length), 1);
  const scale =
    options.scale ??
    (first.plane.width >= 90 ? Math.min(1, 256 / first.plane.width) : Math.round(120 / first.plane.width));
  const titles = images.flatMap((i) => (i.title ? [i.title] : []));
  const names =
    titles.length > 0 ? `: ${titles.slice(0, 12).join('; ')}${titles.length > 12 ? ' …' : ''}` : '';
  const text = `${options.title ? `«${options.title}»: ` : ''}${images.length} picture${images.length > 1 ? 's' : ''} of ${first.plane.width}×${first.plane.height} px${names}.`;
  return {
    kind: 'images',
    images,
    columns,
    scale,
    range: options.range ?? [0, 1],
    ...(options.title ? { title: options.title } : {}),
    text,
  };
}
