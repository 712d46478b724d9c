import { checkFunction, checkInteger, checkList, checkObject, readOptions, uncheckedOption } from '../core';
import { itemsOfClass, readItem, type Dataset } from '../datasets';
import type { GridImage, ImageGrid } from './figure';
import { imageGrid } from './image-grid';

/** Options of {@link datasetFigure}. */
export interface DatasetFigureOptions {
  /** Items per class. @defaultValue 1 */
  readonly perClass?: number;
  /** Pictures per row. @defaultValue as in `imageGrid` */
  readonly columns?: number;
  /** Screen pixels per image pixel. @defaultValue as in `imageGrid` */
  readonly scale?: number;
  readonly title?: string;
}

const rules = {
  perClass: uncheckedOption<number>(1),
  columns: uncheckedOption<number | undefined>(),
  scale: uncheckedOption<number | undefined>(),
  title: uncheckedOption<string | undefined>(),
};

/**
 * Shows the first items of every class in a grid, labelled with the class number and name.
 * @throws RangeError when a class has too few items
 * @example
 * ```ts
 * import { datasetFigure, imageFolder, show } from 'texton-lab';
 *
 * const set = await imageFolder('my-textures');
 * const figure = await datasetFigure(set, { perClass: 2 });
 * console.log(figure.images.length); // → 4
 * await show(figure);
 * ```
 */
export async function datasetFigure(
  dataset: Dataset,
  options: DatasetFigureOptions = {},
): Promise<ImageGrid> {
  checkObject('datasetFigure', 'dataset', dataset, 'a Dataset');
  checkList('datasetFigure', 'dataset.classNames', dataset.classNames, 'a list of names');
  checkList('datasetFigure', 'dataset.labels', dataset.labels, 'a list of class numbers');
  checkFunction('datasetFigure', 'dataset.get', dataset.get, 'a function of the item index');
  const { perClass, ...layout } = readOptions('datasetFigure', options, rules);
  const images: GridImage[] = [];
  for (const [label, name] of dataset.classNames.entries()) {
    const items = itemsOfClass(dataset, label);
    checkInteger('datasetFigure', 'perClass', perClass, 1, items.length);
    for (const [n, item] of items.subarray(0, perClass).entries())
      images.push({ plane: await readItem(dataset, item), title: n === 0 ? `${label} ${name}` : '' });
  }
  return imageGrid(images, layout);
}
