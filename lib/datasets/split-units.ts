import { checkChoice } from '../core';
import type { Dataset } from './dataset';
import { itemsOfClass } from './items-of-class';
import { subset } from './subset';

/** A training set and a test set without common items. */
export interface Split {
  readonly train: Dataset;
  readonly test: Dataset;
}

/** Unit that is never divided between training and test: an item, or all items of an image. */
export type SplitUnit = 'item' | 'image';

/** The units of one class: lists of items. */
export interface ClassUnits {
  readonly label: number;
  readonly units: readonly (readonly number[])[];
}

/**
 * Groups the items of every non-empty class into units.
 * @throws RangeError when a class has fewer than `least` units
 */
export function splitUnits(call: string, dataset: Dataset, by: SplitUnit, least: number): ClassUnits[] {
  checkChoice(call, 'by', by, ['item', 'image']);
  const classes: ClassUnits[] = [];
  dataset.classNames.forEach((name, label) => {
    const items = itemsOfClass(dataset, label);
    if (items.length === 0) return;
    const groups = new Map<number, number[]>();
    for (const item of items) {
      const key = by === 'item' ? item : (dataset.imageIds[item] as number);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
    if (groups.size < least)
      throw new RangeError(
        `${call}: every class must have at least ${least} ${by}s to split by ${by}, '${name}' has ${groups.size}`,
      );
    classes.push({ label, units: [...groups.values()] });
  });
  return classes;
}

/** Makes the two data sets of a split, in the order of the original. */
export function splitAt(dataset: Dataset, train: readonly number[], test: readonly number[]): Split {
  return {
    train: subset(dataset, Int32Array.from(train).toSorted()),
    test: subset(dataset, Int32Array.from(test).toSorted()),
  };
}
