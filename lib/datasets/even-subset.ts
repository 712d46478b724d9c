import { integerOption, readOptions, required } from '../core';
import type { Dataset } from './dataset';
import { itemsOfClass } from './items-of-class';
import { subset } from './subset';

/** Options of `evenSubset`. */
export interface EvenSubsetOptions {
  /** Items of each class, or all of a class that has fewer. */
  readonly perClass: number;
}

const rules = { perClass: required(integerOption({ min: 1 })) };

/**
 * Selects items of every class at even distances, the first included, so that classes of different sizes are
 * represented alike.
 */
export function evenSubset(dataset: Dataset, options: EvenSubsetOptions): Dataset {
  const { perClass } = readOptions('evenSubset', options, rules);
  const chosen = dataset.classNames.flatMap((_, label) => {
    const items = itemsOfClass(dataset, label);
    const count = Math.min(perClass, items.length);
    return Array.from(
      { length: count },
      (_item, i) => items[Math.floor((i * items.length) / count)] as number,
    );
  });
  return subset(dataset, chosen);
}
