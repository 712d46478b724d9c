import { integerOption, randomGenerator, readOptions, seedOption, uncheckedOption } from '../core';
import type { Dataset } from './dataset';
import { splitAt, splitUnits, type Split, type SplitUnit } from './split-units';

/** Options of `kFold`. */
export interface KFoldOptions {
  /** Number of folds. @defaultValue 5 */
  readonly k?: number;
  /** Seed of the random assignment to folds. @defaultValue 6 */
  readonly seed?: number;
  /** Whether items or whole images are assigned to folds; with 'item', crops of one image may overlap. @defaultValue 'item' */
  readonly by?: SplitUnit;
}

const rules = {
  k: integerOption({ min: 2, default: 5 }),
  seed: seedOption(6),
  by: uncheckedOption<SplitUnit>('item'),
};

/**
 * Splits a data set into k stratified folds for cross-validation; every item is in exactly one test set.
 * @returns k splits; within a class, the sizes of two test sets differ by at most one unit
 * @throws RangeError when a class has fewer than k items or images
 * @example
 * ```ts
 * import { imageFolder, kFold } from 'texton-lab';
 *
 * const splits = kFold(await imageFolder('my-textures'), { k: 4 });
 * console.log(splits.map(({ test }) => test.length)); // → [ 2, 2, 2, 2 ]
 * ```
 */
export function kFold(dataset: Dataset, options: KFoldOptions = {}): Split[] {
  const { k, seed, by } = readOptions('kFold', options, rules);
  // First, so that an absurd k is refused before its folds are allocated.
  const classes = splitUnits('kFold', dataset, by, k);
  const folds = Array.from({ length: k }, (): number[] => []);
  // Continues with the next fold after the previous class, so that the first folds do not get all the remainders.
  let next = 0;
  for (const { label, units } of classes)
    for (const unit of randomGenerator(seed, label).permutation(units.length)) {
      const fold = folds[next++ % k] as number[];
      for (const item of units[unit] as readonly number[]) fold.push(item);
    }
  return folds.map((test, fold) => splitAt(dataset, folds.filter((_, other) => other !== fold).flat(), test));
}
