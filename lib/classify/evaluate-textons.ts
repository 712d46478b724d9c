import { checkChoice, checkInteger, checkOptions, type Matrix } from '../core';
import { accuracy } from './accuracy';
import { accuracySpread } from './accuracy-spread';
import { classModels } from './class-models';
import { confusionMatrix } from './confusion-matrix';
import {
  EXPERIMENT_OPTIONS,
  experimentSettings,
  smallestClass,
  type TextonExperimentOptions,
} from './experiment-settings';
import { imageHistograms } from './image-histograms';
import { labelSplits } from './label-splits';
import { learnDictionaries, type LabelledImages } from './learn-dictionaries';
import { nearestModel } from './nearest-model';
import type { Spread } from './spread';

/** Options of {@link evaluateTextons}. */
export interface EvaluateTextonsOptions extends TextonExperimentOptions {
  /** Training images a class; the others test. @defaultValue 46, or half of the smallest class if that is less */
  readonly train?: number;
  /** Number of random splits. @defaultValue 10 */
  readonly splits?: number;
  /** What stands for a class: every training image's histogram, or their mean. @defaultValue 'image' */
  readonly models?: 'image' | 'class';
}

/** What {@link evaluateTextons} measured: mean, deviation and interval of the accuracies, the interval within [0, 1]. */
export interface TextonEvaluation extends Spread {
  /** One a split. */
  readonly accuracies: readonly number[];
  /** Counts over all splits; row: true class, column: predicted class. */
  readonly confusion: Matrix;
  readonly classNames: readonly string[];
  /** Test items a split. */
  readonly tested: number;
  /** Training images a class. */
  readonly train: number;
}

/**
 * Runs an experiment of Varma and Zisserman's kind: random splits, textons learnt from training images of every class,
 * one shared dictionary, one histogram for every training image (or one mean a class), each test image given the class
 * of the nearest.
 *
 * Every image is filtered at most twice, whatever the number of splits.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4: 96.93 % on CUReT.
 * @param dataset images with their classes
 * @throws RangeError when there are fewer than two classes, or a class has too few images to train and to test
 */
export async function evaluateTextons(
  dataset: LabelledImages,
  options: EvaluateTextonsOptions = {},
): Promise<TextonEvaluation> {
  const call = 'evaluateTextons';
  checkOptions(call, options, [...EXPERIMENT_OPTIONS, 'train', 'splits', 'models']);
  const settings = experimentSettings(call, dataset, options);
  const fewest = smallestClass(dataset);
  if (fewest < 2)
    throw new RangeError(`${call}: dataset must have at least 2 images of every class, got ${fewest}`);
  const train = checkInteger(call, 'train', options.train ?? Math.min(46, fewest >> 1), 1, fewest - 1);
  const count = checkInteger(call, 'splits', options.splits ?? 10, 1);
  const kind = checkChoice(call, 'models', options.models ?? 'image', ['image', 'class']);
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
  );
  const histograms: Float64Array[][] = splits.map(() => []);
  for await (const image of imageHistograms(dataset, {
    ...long,
    bank: settings.bank,
    border: settings.border,
    dictionaries: dictionaries.map(({ textons }) => textons),
    onProgress: (done) => onProgress?.(half + done, 2 * half),
  }))
    image.forEach((histogram, s) => histograms[s]?.push(histogram));
  const truth: number[] = [];
  const predicted: number[] = [];
  const accuracies = splits.map((split, s) => {
    const of = (items: Int32Array): Float64Array[] =>
      Array.from(items, (i) => (histograms[s] as Float64Array[])[i] as Float64Array);
    const labelsOf = (items: Int32Array): number[] => Array.from(items, (i) => dataset.labels[i] as number);
    const images = { histograms: of(split.train), labels: labelsOf(split.train) };
    const models = kind === 'image' ? images : classModels(images);
    const found = nearestModel(models, of(split.test), { distance: settings.distance }).map((n) => n.label);
    const right = labelsOf(split.test);
    truth.push(...right);
    predicted.push(...found);
    return accuracy(right, found).accuracy;
  });
  const classes = dataset.classNames.length;
  return {
    accuracies,
    ...accuracySpread(accuracies),
    confusion: confusionMatrix(truth, predicted, { classes }),
    classNames: dataset.classNames,
    tested: truth.length / count,
    train,
  };
}
