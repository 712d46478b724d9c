import { checkInteger, checkOptions } from '../core';
import {
  EXPERIMENT_OPTIONS,
  experimentSettings,
  smallestClass,
  type TextonExperimentOptions,
} from './experiment-settings';
import { imageHistograms } from './image-histograms';
import { labelSplits } from './label-splits';
import { learnDictionaries, type LabelledImages } from './learn-dictionaries';
import type { TextonHistograms } from './texton-histograms';

/** More say nothing more, and would fill the memory with histograms. */
const MAX_SPLITS = 10_000;

/** Options of {@link describeRandomSplits}. */
export interface DescribeRandomSplitsOptions extends TextonExperimentOptions {
  /** Training images a class; the others test. @defaultValue 46, or half of the smallest class if that is less */
  readonly train?: number;
  /** Number of random splits, at most 10 000. @defaultValue 10 */
  readonly splits?: number;
}

/**
 * Describes images as Varma and Zisserman do, on several random splits: textons learnt from training images of every
 * class, one shared dictionary, a histogram for every image. `evaluateTextonHistograms` and `textonAccuracies` do the
 * rest, `evaluateTextons` does all of it.
 *
 * Every image is filtered at most twice, whatever the number of splits.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param dataset images with their classes
 * @returns one for each split
 * @throws RangeError when there are fewer than two classes, or a class has too few images to train and to test
 */
export async function describeRandomSplits(
  dataset: LabelledImages,
  options: DescribeRandomSplitsOptions = {},
): Promise<TextonHistograms[]> {
  const call = 'describeRandomSplits';
  checkOptions(call, options, [...EXPERIMENT_OPTIONS, 'train', 'splits']);
  return randomSplitHistograms(call, dataset, options);
}

/** Does the work of {@link describeRandomSplits} for a call whose options' names have been checked. */
export async function randomSplitHistograms(
  call: string,
  dataset: LabelledImages,
  options: DescribeRandomSplitsOptions,
): Promise<TextonHistograms[]> {
  const settings = experimentSettings(call, dataset, options);
  const { label, images: fewest } = smallestClass(dataset);
  if (fewest < 2)
    throw new RangeError(
      `${call}: dataset must have at least 2 images of every class, got ${fewest} of class '${dataset.classNames[label]}'`,
    );
  const train = checkInteger(call, 'train', options.train ?? Math.min(46, fewest >> 1), 1, fewest - 1);
  const count = checkInteger(call, 'splits', options.splits ?? 10, 1, MAX_SPLITS);
  const { signal, onProgress, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const splits = labelSplits(dataset.labels, { splits: count, train, seed: settings.seed });
  const half = dataset.length;
  const dictionaries = await learnDictionaries(
    dataset,
    splits.map((split) => split.train),
    {
      ...settings,
      ...long,
      onProgress: (done, total) => onProgress?.(Math.round((done / total) * half), 2 * half),
    },
    call,
  );
  const histograms: Float64Array[][] = splits.map(() => []);
  const describing = {
    ...long,
    ...settings,
    dictionaries: dictionaries.map(({ textons }) => textons),
    onProgress: (done: number) => onProgress?.(half + done, 2 * half),
  };
  for await (const image of imageHistograms(dataset, describing, { call, name: 'dataset' }))
    image.forEach((histogram, s) => histograms[s]?.push(histogram));
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
