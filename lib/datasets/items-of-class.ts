import { checkInteger } from '../core';
import type { Dataset } from './dataset';

/**
 * Lists the items of a class, in order.
 * @param label the class, from 0
 * @throws RangeError when the class does not exist
 */
export function itemsOfClass(dataset: Dataset, label: number): Int32Array {
  checkInteger('itemsOfClass', 'label', label, 0, dataset.classNames.length - 1);
  const items: number[] = [];
  dataset.labels.forEach((found, i) => {
    if (found === label) items.push(i);
  });
  return Int32Array.from(items);
}
