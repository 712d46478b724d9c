import {
  checkInteger,
  integerOption,
  readOptions,
  runOptions,
  type OptionRule,
  type RunOptions,
} from '../core';
import { checkLabelledImages } from './check-labelled-images';
import { checkRecipe } from './check-recipe';
import { imageHistograms } from './image-histograms';
import type { LabelledImages } from './labelled-images';
import { learnDictionaries } from './learn-dictionaries';
import { smallestClass } from './smallest-class';
import { stratifiedIndexSplits } from './stratified-index-splits';
import type { TextonHistograms } from './texton-histograms';
import { varmaZissermanRecipe, type TextonRecipe } from './texton-recipe';

/** Options of {@link randomSplitHistograms}. */
export interface RandomSplitHistogramsOptions extends RunOptions {
  /** Training images per class; the others are for testing. @defaultValue 46, or half of the smallest class if that is less */
  readonly train?: number | undefined;
  /** Number of random splits, at most 10 000. @defaultValue 10 */
  readonly splits?: number;
}

/** How {@link RandomSplitHistogramsOptions} are read. */
export const randomSplitRules: {
  readonly train: OptionRule<number | undefined>;
  readonly splits: OptionRule<number>;
} & typeof runOptions = {
  train: integerOption({ min: 1 }),
  // More would add nothing, and fill the memory with histograms.
  splits: integerOption({ min: 1, max: 10_000, default: 10 }),
  ...runOptions,
};

/**
 * Computes the texton histograms of several random splits as Varma and Zisserman do: textons learnt from training images
 * of every class, one shared dictionary, a histogram for every image. `evaluateTextonHistograms` classifies by them;
 * `evaluateTextons` does both.
 *
 * Every image is filtered at most twice, whatever the number of splits.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param dataset images with their classes
 * @param recipe how textons are learnt and images described; `images` and `pixels` are drawn at random
 * @returns one for each split
 * @throws RangeError when there are fewer than two classes, or a class has too few images to train and to test
 */
export async function randomSplitHistograms(
  dataset: LabelledImages,
  recipe: TextonRecipe = varmaZissermanRecipe,
  options: RandomSplitHistogramsOptions = {},
): Promise<TextonHistograms[]> {
  const call = 'randomSplitHistograms';
  return histogramsOfRandomSplits(call, dataset, recipe, readOptions(call, options, randomSplitRules));
}

/** Implements {@link randomSplitHistograms} with checked options; messages name the function that was called. */
export async function histogramsOfRandomSplits(
  call: string,
  dataset: LabelledImages,
  recipe: TextonRecipe,
  options: RandomSplitHistogramsOptions & { readonly splits: number },
): Promise<TextonHistograms[]> {
  checkLabelledImages(call, dataset);
  const checked = checkRecipe(call, recipe);
  const { label, images: fewest } = smallestClass(dataset);
  if (fewest < 2)
    throw new RangeError(
      `${call}: dataset must have at least 2 images of every class, got ${fewest} of class '${dataset.classNames[label]}'`,
    );
  const train = checkInteger(call, 'train', options.train ?? Math.min(46, fewest >> 1), 1, fewest - 1);
  const { signal, onProgress, workers } = options;
  const { seed } = checked;
  const splits = stratifiedIndexSplits(call, dataset.labels, { splits: options.splits, train, seed });
  const half = dataset.length;
  const dictionaries = await learnDictionaries(
    dataset,
    splits.map((split) => split.train),
    checked,
    {
      call,
      signal,
      workers,
      onProgress: (done, total) => onProgress?.(Math.round((done / total) * half), 2 * half),
    },
  );
  const histograms: Float64Array[][] = splits.map(() => []);
  const described = imageHistograms(dataset, checked, {
    call,
    name: 'dataset',
    dictionaries: dictionaries.map(({ textons }) => textons),
    signal,
    workers,
    onProgress: (done) => onProgress?.(half + done, 2 * half),
  });
  for await (const image of described) image.forEach((histogram, s) => histograms[s]?.push(histogram));
  return splits.map((split, s) => {
    const of = (items: Int32Array): Float64Array[] =>
      Array.from(items, (i) => (histograms[s] as Float64Array[])[i] as Float64Array);
    const labelsOf = (items: Int32Array): Int32Array => items.map((i) => dataset.labels[i] as number);
    const tested = of(split.test);
    return {
      training: of(split.train),
      test: dataset.classNames.map(() => tested),
      trainingLabels: labelsOf(split.train),
      testLabels: labelsOf(split.test),
    };
  });
}
