import { choiceOption, readOptions, type Matrix } from '../core';
import { accuracy } from './accuracy';
import { accuracyWithInterval } from './accuracy-with-interval';
import { chiSquareSvmInThread } from './chi-square-svm-in-thread';
import { classifyHistograms } from './classify-histograms';
import { confusionMatrix } from './confusion-matrix';
import { DISTANCES, type Distance } from './distance-function';
import type { LabelledImages } from './labelled-images';
import type { MeanWithInterval } from './mean-with-interval';
import {
  histogramsOfRandomSplits,
  randomSplitRules,
  type RandomSplitHistogramsOptions,
} from './random-split-histograms';
import type { TextonHistograms } from './texton-histograms';
import { varmaZissermanRecipe, type TextonRecipe } from './texton-recipe';
import { wilsonInterval, type Interval } from './wilson-interval';

/** Options of {@link evaluateTextons}. */
export interface EvaluateTextonsOptions extends RandomSplitHistogramsOptions {
  /** The models of a class: the histogram of each training image, or their mean. @defaultValue 'image' */
  readonly models?: 'image' | 'class';
  /** @defaultValue 'chiSquare' (symmetric) */
  readonly distance?: Distance;
  /**
   * How test images are classified: by the nearest model, or by a support vector machine with the χ² kernel
   * (`chiSquareSvm` with its defaults), which uses the histogram of each training image and the symmetric χ².
   * @defaultValue 'nearest'
   */
  readonly classifier?: 'nearest' | 'svm';
}

const rules = {
  ...randomSplitRules,
  models: choiceOption(['image', 'class'], 'image'),
  distance: choiceOption(DISTANCES, 'chiSquare'),
  classifier: choiceOption(['nearest', 'svm'], 'nearest'),
};

/**
 * Result of {@link evaluateTextons}: mean, standard deviation and interval of the accuracies, with the interval clipped to [0,
 * 1].
 */
export interface TextonEvaluation extends MeanWithInterval {
  /** One per split. */
  readonly accuracies: readonly number[];
  /** Counts over all splits; row: true class, column: predicted class. */
  readonly confusion: Matrix;
  readonly classNames: readonly string[];
  /**
   * Wilson's 95 % interval of the mean accuracy, treated as that of a single split of `tested` items (the number of correct ones
   * is rounded). Splits test the same images repeatedly, so their tests must not be pooled.
   */
  readonly wilson: Interval;
  /** Test items per split. */
  readonly tested: number;
  /** Training images per class. */
  readonly train: number;
}

/**
 * Runs an experiment like Varma and Zisserman's: random splits, textons learnt from training images of every class, one shared
 * dictionary, one histogram per training image (or one mean per class); a test image is assigned to the class of the nearest of
 * these, or by a support vector machine. On a tie the lower class wins.
 *
 * Every image is filtered at most twice, whatever the number of splits.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4: 96.93 % on CUReT.
 * Progress counts three steps per image: learning, describing and comparing.
 * @param dataset images with their classes
 * @param recipe how textons are learnt and images described; `images` and `pixels` are drawn at random
 * @throws RangeError when there are fewer than two classes, or a class has too few images to train and to test
 * @example
 * ```ts
 * import { evaluateTextons, imageFolder, varmaZissermanRecipe } from 'texton-lab';
 *
 * const recipe = { ...varmaZissermanRecipe, count: 20 };
 * const { mean } = await evaluateTextons(await imageFolder('my-textures'), recipe);
 * console.log(mean); // → 1
 * ```
 */
export async function evaluateTextons(
  dataset: LabelledImages,
  recipe: TextonRecipe = varmaZissermanRecipe,
  options: EvaluateTextonsOptions = {},
): Promise<TextonEvaluation> {
  const call = 'evaluateTextons';
  const { models, distance, classifier, onProgress, ...rest } = readOptions(call, options, rules);
  if (classifier === 'svm') checkForSvm(call, models, distance);
  const splits = await histogramsOfRandomSplits(call, dataset, recipe, {
    ...rest,
    onProgress: (done) => onProgress?.(done, 3 * dataset.length),
  });
  const images = dataset.length;
  const tests = splits.reduce((sum, { testLabels }) => sum + testLabels.length, 0);
  const truth: number[] = [];
  const predicted: number[] = [];
  const accuracies: number[] = [];
  for (const split of splits) {
    const compared = (done: number): void =>
      onProgress?.(Math.round((2 + (truth.length + done) / tests) * images), 3 * images);
    const settings = { models, distance, signal: rest.signal, onProgress: compared };
    const labels =
      classifier === 'svm' ? await labelsOfSvm(split, settings) : await classifyHistograms(split, settings);
    for (const label of split.testLabels) truth.push(label);
    for (const label of labels) predicted.push(label);
    accuracies.push(accuracy(split.testLabels, labels).accuracy);
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

/** Trains a machine on a split and asks it at once. */
async function labelsOfSvm(
  { training, trainingLabels, test: [queries = []] }: TextonHistograms,
  { signal, onProgress }: { readonly signal: AbortSignal | undefined; onProgress(done: number): void },
): Promise<Int32Array> {
  const models = { histograms: training, labels: trainingLabels };
  const { labels } = await chiSquareSvmInThread(models, queries, { signal });
  onProgress(queries.length);
  return labels;
}

/** Rejects options that the support vector machine has no use for: its kernel and its models are fixed. */
function checkForSvm(call: string, models: 'image' | 'class', distance: Distance): void {
  if (models !== 'image')
    throw new RangeError(`${call}: models must be 'image' with classifier 'svm', got '${models}'`);
  if (distance !== 'chiSquare')
    throw new RangeError(`${call}: distance must be 'chiSquare' with classifier 'svm', got '${distance}'`);
}
