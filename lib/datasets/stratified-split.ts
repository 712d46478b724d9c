import { choiceOption, numberOption, randomGenerator, readOptions, seedOption } from '../core';
import type { Dataset } from './dataset';
import { splitAt, splitUnits, type Split, type SplitUnit } from './split-units';

/** Options of `stratifiedSplit`. */
export interface StratifiedSplitOptions {
  /** Fraction of items or images per class for the test set; not with by: 'half'. @defaultValue 0.2 */
  readonly test?: number;
  /** Seed of the random choice. @defaultValue 6 */
  readonly seed?: number;
  /**
   * What training and test never share. 'item': items; crops of one image may overlap, so that test pixels are seen in
   * training (see `overlap`). 'image': images; requires two images per class. 'half': pixels; crops in the left half of an
   * image are for training, those in the right half for testing, and those across the middle are dropped. This is not
   * random; the option `region` of the loaders gives the same halves without dropping crops.
   * @defaultValue 'item'
   */
  readonly by?: SplitUnit | 'half';
}

const rules = {
  test: numberOption({ min: 0, max: 1 }),
  seed: seedOption(6),
  by: choiceOption(['item', 'image', 'half'], 'item'),
};

/**
 * Splits a data set into a training set and a stratified test set: the same fraction of every class, rounded to the nearest
 * number but at least one on each side. Both keep the order of the data set.
 * @throws RangeError when a class has too few items or images for both sides
 * @example
 * ```ts
 * import { imageFolder, stratifiedSplit } from 'texton-lab';
 *
 * const set = await imageFolder('my-textures');
 * const { train, test } = stratifiedSplit(set, { test: 0.25, seed: 1 });
 * console.log(train.length, test.length, test.labels); // → 6 2 Int32Array(2) [ 0, 1 ]
 * ```
 */
export function stratifiedSplit(dataset: Dataset, options: StratifiedSplitOptions = {}): Split {
  const { test: wanted, seed, by } = readOptions('stratifiedSplit', options, rules);
  if (by === 'half') {
    if (wanted !== undefined)
      throw new RangeError(
        `stratifiedSplit: test must be omitted when by is 'half', which divides each image in the middle, got ${wanted}`,
      );
    return splitByHalf(dataset);
  }
  const share = wanted ?? 0.2;
  if (share === 0 || share === 1)
    throw new RangeError(`stratifiedSplit: test must be between 0 and 1, got ${share}`);
  const train: number[] = [];
  const test: number[] = [];
  for (const { label, units } of splitUnits('stratifiedSplit', dataset, by, 2)) {
    const order = randomGenerator(seed, label).permutation(units.length);
    const forTest = Math.min(units.length - 1, Math.max(1, Math.round(share * units.length)));
    order.forEach((unit, place) => {
      const part = place < forTest ? test : train;
      for (const item of units[unit] as readonly number[]) part.push(item);
    });
  }
  return splitAt(dataset, train, test);
}

function splitByHalf(dataset: Dataset): Split {
  const train: number[] = [];
  const test: number[] = [];
  const sides = dataset.classNames.map(() => ({ left: 0, right: 0 }));
  dataset.origins.forEach(({ x, width, imageWidth }, item) => {
    const half = Math.floor(imageWidth / 2);
    const side = sides[dataset.labels[item] as number] as { left: number; right: number };
    if (x + width <= half) {
      train.push(item);
      side.left++;
    } else if (x >= imageWidth - half) {
      test.push(item);
      side.right++;
    }
  });
  dataset.classNames.forEach((name, label) => {
    const { left, right } = sides[label] as { left: number; right: number };
    if (dataset.labels.includes(label) && (left === 0 || right === 0))
      throw new RangeError(
        `stratifiedSplit: every class must have crops inside both halves to split by half, '${name}' has ${left} in the left and ${right} in the right`,
      );
  });
  return splitAt(dataset, train, test);
}
