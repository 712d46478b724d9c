import { integerOption, readOptions } from '../core';
import type { Dataset } from './dataset';
import { splitAt, splitUnits, type Split } from './split-units';

/** Options of `firstItemsSplit`. */
export interface FirstItemsSplitOptions {
  /** Training items per class, the first ones. @defaultValue 8, as in the assignment */
  readonly train?: number;
  /** Test items per class, the next ones. @defaultValue 2, as in the assignment */
  readonly test?: number;
}

const rules = {
  train: integerOption({ min: 1, default: 8 }),
  test: integerOption({ min: 1, default: 2 }),
};

/**
 * Splits a data set like the assignment's sample code: of each class, the first eight items are for training, the next two for
 * testing, and the others are not used.
 *
 * The items are crops of one image, so training and test overlap, and twenty test items give a coarse estimate. Use it only to
 * compare with the numbers printed in the assignment.
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
