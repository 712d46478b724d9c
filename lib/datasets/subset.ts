import { checkInteger } from '../core';
import { itemAt } from './cut-dataset';
import type { Dataset } from './dataset';

/**
 * Selects items of a data set, in the given order. Class names, labels, image numbers and origins keep their meaning.
 * @throws RangeError when an index is out of range
 */
export function subset(dataset: Dataset, indices: ArrayLike<number>): Dataset {
  const items = Int32Array.from(indices, (index, i) =>
    checkInteger('subset', `indices[${i}]`, index, 0, dataset.length - 1),
  );
  return {
    name: dataset.name,
    rendered: dataset.rendered,
    length: items.length,
    classNames: dataset.classNames,
    labels: items.map((index) => dataset.labels[index] as number),
    imageIds: items.map((index) => dataset.imageIds[index] as number),
    origins: Array.from(items, (index) => dataset.origins[index] as Dataset['origins'][number]),
    async get(i: number) {
      return dataset.get(itemAt(items, i));
    },
  };
}
