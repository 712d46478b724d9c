import { integerOption, readOptions, seedOption, uncheckedOption } from '../core';
import type { Dataset } from './dataset';
import type { Split, SplitUnit } from './split-units';
import { stratifiedSplit } from './stratified-split';

/** Options of `repeatedSplits`. */
export interface RepeatedSplitsOptions {
  /** Number of splits, at most 10 000. @defaultValue 20 */
  readonly repeats?: number;
  /** Fraction of items or images per class for the test set. @defaultValue 0.2 */
  readonly test?: number;
  /** Seed of the first split; the next splits use the next seeds. @defaultValue 6 */
  readonly seed?: number;
  /** Whether to draw items or whole images. @defaultValue 'item' */
  readonly by?: SplitUnit;
}

const rules = {
  repeats: integerOption({ min: 1, max: 10_000, default: 20 }),
  test: uncheckedOption<number | undefined>(),
  seed: seedOption(6),
  by: uncheckedOption<SplitUnit | undefined>(),
};

/**
 * Makes several random splits of a data set, to see how much a result depends on the split. Split r is `stratifiedSplit` with
 * the seed `seed + r`.
 * @throws RangeError when a class has fewer than two items or images
 */
export function repeatedSplits(dataset: Dataset, options: RepeatedSplitsOptions = {}): Split[] {
  const { repeats, test, seed, by } = readOptions('repeatedSplits', options, rules);
  return Array.from({ length: repeats }, (_, r) => stratifiedSplit(dataset, { test, by, seed: seed + r }));
}
