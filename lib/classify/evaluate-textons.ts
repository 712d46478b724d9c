import { setImmediate } from 'node:timers/promises';
import { checkChoice, checkOptions, type Matrix } from '../core';
import { accuracy } from './accuracy';
import { accuracyWithInterval } from './accuracy-with-interval';
import { chiSquareSvm } from './chi-square-svm';
import { classModels } from './class-models';
import { confusionMatrix } from './confusion-matrix';
import { randomSplitHistograms, type DescribeRandomSplitsOptions } from './describe-random-splits';
import { EXPERIMENT_OPTIONS } from './experiment-settings';
import type { LabelledImages } from './learn-dictionaries';
import { nearestModel } from './nearest-model';
import type { MeanWithInterval } from './mean-with-interval';
import type { TextonHistograms } from './texton-histograms';
import { wilsonInterval, type Interval } from './wilson-interval';

/** Options of {@link evaluateTextons}. */
export interface EvaluateTextonsOptions extends DescribeRandomSplitsOptions {
  /** What stands for a class: every training image's histogram, or their mean. @defaultValue 'image' */
  readonly models?: 'image' | 'class';
  /**
   * What gives a test image its class: the nearest model, or a support vector machine with the χ² kernel
   * (`chiSquareSvm` with its defaults), which takes every training image's histogram and the symmetric χ².
   * @defaultValue 'nearest'
   */
  readonly classifier?: 'nearest' | 'svm';
}

/** Test images that are compared without a pause. */
const TESTS_AT_ONCE = 64;

/** What {@link evaluateTextons} measured: mean, deviation and interval of the accuracies, the interval within [0, 1]. */
export interface TextonEvaluation extends MeanWithInterval {
  /** One a split. */
  readonly accuracies: readonly number[];
  /** Counts over all splits; row: true class, column: predicted class. */
  readonly confusion: Matrix;
  readonly classNames: readonly string[];
  /**
   * Wilson's 95 % interval of the mean accuracy as that of one split, of `tested` items, the number right rounded to a
   * whole one. Splits test the same images again and again, so their tests must not be counted together.
   */
  readonly wilson: Interval;
  /** Test items a split. */
  readonly tested: number;
  /** Training images a class. */
  readonly train: number;
}

/**
 * Runs an experiment of Varma and Zisserman's kind: random splits, textons learnt from training images of every class,
 * one shared dictionary, one histogram for every training image (or one mean a class), each test image given the class
 * of the nearest, or that of a support vector machine.
 *
 * Every image is filtered at most twice, whatever the number of splits.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4: 96.93 % on CUReT.
 * Progress counts three steps an image: learning, describing and comparing.
 * @param dataset images with their classes
 * @throws RangeError when there are fewer than two classes, or a class has too few images to train and to test
 */
export async function evaluateTextons(
  dataset: LabelledImages,
  options: EvaluateTextonsOptions = {},
): Promise<TextonEvaluation> {
  const call = 'evaluateTextons';
  checkOptions(call, options, [...EXPERIMENT_OPTIONS, 'train', 'splits', 'models', 'classifier']);
  const kind = checkChoice(call, 'models', options.models ?? 'image', ['image', 'class']);
  const classifier = checkChoice(call, 'classifier', options.classifier ?? 'nearest', ['nearest', 'svm']);
  if (classifier === 'svm') checkForSvm(call, options);
  const { signal, onProgress } = options;
  const splits = await randomSplitHistograms(call, dataset, {
    ...options,
    ...(onProgress && { onProgress: (done: number) => onProgress(done, 3 * dataset.length) }),
  });
  const images = dataset.length;
  const tests = splits.reduce((sum, { testLabels }) => sum + testLabels.length, 0);
  const truth: number[] = [];
  const predicted: number[] = [];
  const accuracies: number[] = [];
  for (const {
    training,
    trainingLabels,
    test: [queries = []],
    testLabels,
  } of splits) {
    const known = { histograms: training, labels: trainingLabels };
    const models = kind === 'image' ? known : classModels(known);
    const labels: number[] = [];
    // The machine is trained and asked at once, the nearest model is looked for a few images at a time.
    const atOnce = classifier === 'svm' ? queries.length : TESTS_AT_ONCE;
    const distance = options.distance ?? 'chiSquare';
    for (let from = 0; from < queries.length; from += atOnce) {
      // Comparing keeps the thread busy: only here can an interrupt be heard.
      await setImmediate();
      signal?.throwIfAborted();
      const some = queries.slice(from, from + atOnce);
      if (classifier === 'svm') labels.push(...chiSquareSvm(known, some).labels);
      else for (const { label } of nearestModel(models, some, { distance })) labels.push(label);
      const compared = (truth.length + labels.length) / tests;
      onProgress?.(Math.round((2 + compared) * images), 3 * images);
    }
    for (const label of testLabels) truth.push(label);
    for (const label of labels) predicted.push(label);
    accuracies.push(accuracy(testLabels, labels).accuracy);
  }
  const [{ trainingLabels }] = splits as [TextonHistograms];
  const classes = dataset.classNames.length;
  const tested = truth.length / splits.length;
  const spread = accuracyWithInterval(accuracies);
  return {
    accuracies,
    ...spread,
    wilson: wilsonInterval(Math.round(spread.mean * tested), tested),
    confusion: confusionMatrix(truth, predicted, { classes }),
    classNames: dataset.classNames,
    tested,
    train: trainingLabels.length / new Set(trainingLabels).size,
  };
}

/** The machine has a kernel of its own, and compares with every training image. */
function checkForSvm(
  call: string,
  { models = 'image', distance = 'chiSquare' }: EvaluateTextonsOptions,
): void {
  if (models !== 'image')
    throw new RangeError(`${call}: models must be 'image' with classifier 'svm', got '${models}'`);
  if (distance !== 'chiSquare')
    throw new RangeError(`${call}: distance must be 'chiSquare' with classifier 'svm', got '${distance}'`);
}
