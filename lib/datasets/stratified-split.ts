import { choiceOption, numberOption, randomGenerator, readOptions, seedOption } from '../core';
import type { Dataset } from './dataset';
import { splitAt, splitUnits, type Split, type SplitUnit } from './split-units';

/** Options of `stratifiedSplit`. */
export interface StratifiedSplitOptions {
  /** Share of every class's items or images that is kept for the test; not with by: 'half'. @defaultValue 0.2 */
  readonly test?: number;
  /** Seed of the choice. @defaultValue 6 */
  readonly seed?: number;
  /**
   * What the two sides never share. 'item': no item; but crops of one image may overlap, so that pixels of the test
   * are learnt (`overlap` measures it). 'image': no image; needs two images a class. 'half': no pixel; crops inside the
   * left half of an image train, those inside its right half test, and those across the middle are dropped — nothing
   * is drawn, and the option `region` of the loaders makes the same two halves without dropping any.
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
 * Splits a data set into two that are disjoint and stratified: every class gives the same share of its items to the
 * test (rounded to the nearest number, at least one on each side). Both sides keep the order of the whole.
 * @throws RangeError when a class has too few items or images to be on both sides
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
        `stratifiedSplit: test must be left out when by is 'half', got ${wanted}: the middle decides`,
      );
    return splitByHalf(dataset);
  }
  const share = wanted ?? 0.2;
  if (share === 0 || share === 1)
    throw new RangeError(`stratifiedSplit: test must lie between 0 and 1, got ${share}`);
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
