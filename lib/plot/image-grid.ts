import { checkInteger, checkOptions, checkPlane, type Plane } from '../core';
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
  /** A title for each picture, above it. @defaultValue the pictures' own */
  readonly titles?: readonly string[];
}

/**
 * Arranges pictures side by side, each with an optional title above it.
 * @param pictures planes, or pictures such as `labelImage` and `textonImages` make
 * @throws RangeError when there is no picture, a pixel is not finite, or there are not as many titles as pictures
 */
export function imageGrid(
  pictures: readonly (Plane | GridImage)[],
  options: ImageGridOptions = {},
): ImageGrid {
  checkOptions('imageGrid', options, ['columns', 'scale', 'range', 'title', 'titles']);
  const { titles: given } = options;
  if (given && given.length !== pictures.length)
    throw new RangeError(
      `imageGrid: titles must name each of ${pictures.length} pictures, got ${given.length}`,
    );
  const images = pictures.map((picture, i): GridImage => {
    const image = 'plane' in picture ? picture : { plane: picture };
    return given ? { ...image, title: given[i] as string } : image;
  });
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
