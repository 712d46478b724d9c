import { checkInteger, checkLabels, checkList, randomGenerator } from '../core';

/** Training and test items, by number. */
export interface IndexSplit {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Options of {@link stratifiedIndexSplits}. */
export interface StratifiedIndexSplitsOptions {
  /** `'repeated'`: independent random splits. `'folds'`: k-fold, every item is tested once. @defaultValue 'repeated' */
  readonly scheme?: 'repeated' | 'folds';
  /** Number of splits, or of folds. */
  readonly splits: number;
  /** Training items per class with `'repeated'`. @defaultValue half of the smallest class */
  readonly train?: number | undefined;
  /** @defaultValue 0 */
  readonly seed?: number;
}

/**
 * Divides labelled items at random into training and test items, class by class.
 * @param call name of the public function, for messages
 * @param labels class of every item
 * @throws RangeError when a class has too few items for the requested splits
 */
export function stratifiedIndexSplits(
  call: string,
  labels: ArrayLike<number>,
  { scheme = 'repeated', splits, train: wanted, seed = 0 }: StratifiedIndexSplitsOptions,
): IndexSplit[] {
  checkList(call, 'labels', labels, 'a list of class numbers');
  const classes = checkLabels(call, 'labels', labels, labels.length);
  const items: number[][] = Array.from({ length: classes }, () => []);
  for (let i = 0; i < labels.length; i++) items[labels[i] as number]?.push(i);
  const groups = items.filter((group) => group.length > 0);
  const fewest = groups.reduce((least, group) => Math.min(least, group.length), Infinity);
  if (fewest < 2 || fewest === Infinity) {
    const single = items.findIndex((group) => group.length === 1);
    throw new RangeError(
      `${call}: labels must have at least 2 items of every class, got ${single < 0 ? 0 : `1 of class ${single}`}`,
    );
  }
  const train = checkInteger(call, 'train', wanted ?? Math.floor(fewest / 2), 1, fewest - 1);
  if (scheme === 'folds') checkInteger(call, 'splits', splits, 2, fewest);
  return Array.from({ length: splits }, (_, s) => {
    const parts: { train: number[]; test: number[] } = { train: [], test: [] };
    groups.forEach((group, g) => {
      const order = randomGenerator(seed, scheme === 'folds' ? 0 : s, g).permutation(group.length);
      order.forEach((at, rank) => {
        const tested = scheme === 'folds' ? rank % splits === s : rank >= train;
        parts[tested ? 'test' : 'train'].push(group[at] as number);
      });
    });
    const sorted = (list: number[]): Int32Array => Int32Array.from(list).sort();
    return { train: sorted(parts.train), test: sorted(parts.test) };
  });
}
