import { integerOption, readOptions } from '../core';
import type { Dataset } from './dataset';
import { splitAt, splitUnits, type Split } from './split-units';

/** Options of `firstItemsSplit`. */
export interface FirstItemsSplitOptions {
  /** Number of each class's first items that train. @defaultValue 8, as the assignment */
  readonly train?: number;
  /** Number of the items after them that test. @defaultValue 2, as the assignment */
  readonly test?: number;
}

const rules = {
  train: integerOption({ min: 1, default: 8 }),
  test: integerOption({ min: 1, default: 2 }),
};

/**
 * Splits off the first items of every class as the assignment's sample code does: of its first ten the first eight
 * train and the next two test, and the rest is not used.
 *
 * These items are crops of one image, so test and training overlap, and twenty tests make a coarse measure; it is here
 * to compare with the assignment's printed numbers.
 * @throws RangeError when a class has too few items
 */
export function firstItemsSplit(dataset: Dataset, options: FirstItemsSplitOptions = {}): Split {
  const { train, test } = readOptions('firstItemsSplit', options, rules);
  const classes = splitUnits('firstItemsSplit', dataset, 'item', train + test);
  return splitAt(
    dataset,
    classes.flatMap(({ units }) => units.slice(0, train).flat()),
    classes.flatMap(({ units }) => units.slice(train, train + test).flat()),
  );
}
