import { checkChoice, checkOptions, type Matrix } from '../core';
import { accuracy } from './accuracy';
import { accuracySpread } from './accuracy-spread';
import { classModels } from './class-models';
import { confusionMatrix } from './confusion-matrix';
import { randomSplitHistograms, type DescribeRandomSplitsOptions } from './describe-random-splits';
import { EXPERIMENT_OPTIONS } from './experiment-settings';
import type { LabelledImages } from './learn-dictionaries';
import { nearestModel } from './nearest-model';
import type { Spread } from './spread';
import type { TextonHistograms } from './texton-histograms';

/** Options of {@link evaluateTextons}. */
export interface EvaluateTextonsOptions extends DescribeRandomSplitsOptions {
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
  const kind = checkChoice(call, 'models', options.models ?? 'image', ['image', 'class']);
  const splits = await randomSplitHistograms(call, dataset, options);
  const truth: number[] = [];
  const predicted: number[] = [];
  const accuracies = splits.map(({ training, trainingLabels, test: [tested = []], testLabels }) => {
    const images = { histograms: training, labels: trainingLabels };
    const models = kind === 'image' ? images : classModels(images);
    const found = nearestModel(models, tested, { distance: options.distance ?? 'chiSquare' });
    const labels = found.map(({ label }) => label);
    truth.push(...testLabels);
    predicted.push(...labels);
    return accuracy(testLabels, labels).accuracy;
  });
  const [{ trainingLabels }] = splits as [TextonHistograms];
  const classes = dataset.classNames.length;
  return {
    accuracies,
    ...accuracySpread(accuracies),
    confusion: confusionMatrix(truth, predicted, { classes }),
    classNames: dataset.classNames,
    tested: truth.length / splits.length,
    train: trainingLabels.length / new Set(trainingLabels).size,
  };
}
