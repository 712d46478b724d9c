import { checkChoice, checkInteger, checkLabels, checkList, checkOptions, randomGenerator } from '../core';

/** Two disjoint lists of item numbers. */
export interface IndexSplit {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Options of {@link labelSplits}. */
export interface LabelSplitsOptions {
  /** `'repeated'`: independent random splits. `'folds'`: k-fold, every item is tested once. @defaultValue 'repeated' */
  readonly scheme?: 'repeated' | 'folds';
  /** Number of splits, at most 10 000, or of folds. @defaultValue 10 */
  readonly splits?: number;
  /** Training items a class with `'repeated'`. @defaultValue half of the smallest class */
  readonly train?: number;
  /** @defaultValue 0 */
  readonly seed?: number;
}

/**
 * Makes stratified splits of labelled items.
 * @param labels class of every item
 * @throws RangeError when a class has too few items for the splits asked for
 */
export function labelSplits(labels: ArrayLike<number>, options: LabelSplitsOptions = {}): IndexSplit[] {
  const call = 'labelSplits';
  checkList(call, 'labels', labels, 'a list of class numbers');
  checkOptions(call, options, ['scheme', 'splits', 'train', 'seed']);
  const scheme = checkChoice(call, 'scheme', options.scheme ?? 'repeated', ['repeated', 'folds']);
  const seed = options.seed ?? 0;
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
  const splits =
    scheme === 'folds'
      ? checkInteger(call, 'splits', options.splits ?? 10, 2)
      : checkInteger(call, 'splits', options.splits ?? 10, 1, 10_000);
  const train = checkInteger(call, 'train', options.train ?? Math.floor(fewest / 2), 1, fewest - 1);
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
