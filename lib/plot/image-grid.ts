import {
  checkChoice,
  checkList,
  checkObject,
  checkPlane,
  integerOption,
  numberOption,
  readOptions,
  uncheckedOption,
  visibleText,
  type Plane,
} from '../core';
import { checkNumberPair, textsOption, titleOption } from './chart-options';
import { checkText, checkTexts } from './check-text';
import type { GreyRange, GridImage, ImageGrid } from './figure';

/** Options of {@link imageGrid}. */
export interface ImageGridOptions {
  /** Pictures per row. @defaultValue the number of pictures, at most 6 */
  readonly columns?: number;
  /** Screen pixels per image pixel. @defaultValue a picture about 120 px wide */
  readonly scale?: number;
  /** @defaultValue [0, 1] */
  readonly range?: GreyRange;
  readonly title?: string;
  /** A title above each picture. @defaultValue the pictures' own titles */
  readonly titles?: readonly string[];
  /** What the pictures of each row have in common, written at its left. @defaultValue none */
  readonly rowTitles?: readonly string[];
}

const rules = {
  columns: integerOption({ min: 1 }),
  scale: numberOption({ min: 0.001 }),
  range: uncheckedOption<GreyRange>([0, 1]),
  title: titleOption,
  titles: textsOption,
  rowTitles: textsOption,
};

/**
 * Arranges pictures in a grid, each with an optional title above it.
 * @param pictures planes, or pictures from `labelImage` or `textonImages`
 * @throws RangeError when there is no picture, a pixel is not finite, or the numbers of titles and pictures differ
 * @example
 * ```ts
 * import { imageGrid, readPlane, show, standardise } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * const grid = imageGrid([bark, standardise(bark)], { range: 'own', titles: ['as read', 'standardised'] });
 * console.log(grid.text); // → 2 pictures of 80×60 px: as read; standardised.
 * await show(grid);
 * ```
 */
export function imageGrid(
  pictures: readonly (Plane | GridImage)[],
  options: ImageGridOptions = {},
): ImageGrid {
  checkList('imageGrid', 'pictures', pictures, 'a list of pictures');
  const {
    titles: given,
    rowTitles,
    range,
    title: heading,
    ...layout
  } = readOptions('imageGrid', options, rules);
  checkRange(range);
  if (given && given.length !== pictures.length)
    throw new RangeError(
      `imageGrid: titles must have one title per picture (${pictures.length}), got ${given.length}`,
    );
  const images = Array.from(pictures, (picture, i): GridImage => {
    checkObject('imageGrid', `pictures[${i}]`, picture, 'a Plane or a picture { plane, title, … }');
    const image = 'plane' in picture ? picture : { plane: picture };
    return given ? { ...image, title: given[i] as string } : image;
  });
  const first = images[0];
  if (first === undefined) throw new RangeError('imageGrid: images must have at least one picture, got none');
  images.forEach(({ plane, title, colours }, i) => {
    checkPlane('imageGrid', plane, `images[${i}].plane`);
    if (title !== undefined) checkText('imageGrid', `images[${i}].title`, title);
    if (colours !== undefined) checkTexts('imageGrid', `images[${i}].colours`, colours);
  });
  const { columns = Math.min(6, images.length) } = layout;
  const rows = Math.ceil(images.length / columns);
  if (rowTitles && rowTitles.length !== rows)
    throw new RangeError(
      `imageGrid: rowTitles must have one title per row (${rows}), got ${rowTitles.length}; columns is ${columns}`,
    );
  const scale =
    layout.scale ??
    (first.plane.width >= 90 ? Math.min(1, 256 / first.plane.width) : Math.round(120 / first.plane.width));
  const titles = images.flatMap((i) => (i.title ? [i.title] : []));
  const names =
    titles.length > 0 ? `: ${titles.slice(0, 12).join('; ')}${titles.length > 12 ? ' …' : ''}` : '';
  const inRows = rowTitles ? `; rows: ${rowTitles.join('; ')}` : '';
  const text = `${heading ? `«${heading}»: ` : ''}${images.length} picture${images.length > 1 ? 's' : ''} of ${first.plane.width}×${first.plane.height} px${names}${inRows}.`;
  return {
    kind: 'images',
    images,
    columns,
    scale,
    range,
    ...(heading ? { title: heading } : {}),
    ...(rowTitles ? { rowTitles } : {}),
    text: visibleText(text),
  };
}

function checkRange(range: GreyRange): void {
  if (typeof range === 'string') checkChoice('imageGrid', 'range', range, ['own', 'shared', 'symmetric']);
  else checkNumberPair('imageGrid', 'range', range);
}
