import {
  checkLabels,
  checkObject,
  choiceOption,
  describeValue,
  readOptions,
  runOptions,
  type OptionRule,
  type RunOptions,
} from '../core';
import { accuracy } from './accuracy';
import { checkHistograms } from './check-histograms';
import type { ClassifierEvaluation } from './classifier-evaluation';
import { classifyHistograms } from './classify-histograms';
import { DISTANCES, type Distance } from './distance-function';
import type { TextonHistograms } from './texton-histograms';

/** Options of {@link evaluateTextonHistograms}. */
export interface EvaluateTextonHistogramsOptions extends Omit<RunOptions, 'workers'> {
  /** The models of a class: the mean of its histograms, or each of them. @defaultValue 'class', as in the assignment */
  readonly models?: 'class' | 'image';
  /** @defaultValue 'chiSquareOpencv', as in the assignment */
  readonly distance?: Distance;
}

/** How {@link EvaluateTextonHistogramsOptions} are read. */
export const textonHistogramsRules: {
  readonly models: OptionRule<'class' | 'image'>;
  readonly distance: OptionRule<Distance>;
} & Omit<typeof runOptions, 'workers'> = {
  models: choiceOption(['class', 'image'], 'class'),
  distance: choiceOption(DISTANCES, 'chiSquareOpencv'),
  signal: runOptions.signal,
  onProgress: runOptions.onProgress,
};

/**
 * Assigns every test image to the class of its nearest model, on a tie to the lower class, and measures the accuracy.
 * @param histograms of `textonHistograms`
 * @throws RangeError when there is no training or test image, a class has no test histograms, the numbers of bins differ, or a
 * bin is negative or not finite
 */
export async function evaluateTextonHistograms(
  histograms: TextonHistograms,
  options: EvaluateTextonHistogramsOptions = {},
): Promise<ClassifierEvaluation> {
  const call = 'evaluateTextonHistograms';
  return evaluationOfHistograms(call, histograms, readOptions(call, options, textonHistogramsRules));
}

/** Implements {@link evaluateTextonHistograms} with checked options; messages name the function that was called. */
export async function evaluationOfHistograms(
  call: string,
  histograms: TextonHistograms,
  options: Parameters<typeof classifyHistograms>[1],
): Promise<ClassifierEvaluation> {
  checkTextonHistograms(call, histograms);
  const predicted = await classifyHistograms(histograms, options);
  return { ...accuracy(histograms.testLabels, predicted), predicted };
}

/** Checks that every class with training images has a histogram of every test image, over the same textons. */
function checkTextonHistograms(call: string, histograms: TextonHistograms): void {
  checkObject(call, 'histograms', histograms, 'TextonHistograms of textonHistograms');
  const { training, trainingLabels, test, testLabels } = histograms;
  checkObject(call, 'training', training, 'a list of histograms');
  checkLabels(call, 'trainingLabels', trainingLabels, training.length);
  checkObject(call, 'testLabels', testLabels, 'a list of class numbers');
  checkLabels(call, 'testLabels', testLabels, testLabels.length);
  checkObject(call, 'test', test, 'a list of histograms for each class');
  // With a shared dictionary all classes have the same list, which is checked once.
  const checked = new Map<readonly Float64Array[], number>();
  for (const label of new Set(trainingLabels)) {
    const own = training.filter((_, i) => trainingLabels[i] === label);
    const bins = checkHistograms(call, `training of class ${label}`, own);
    const tested = test[label];
    if (!Array.isArray(tested) || tested.length !== testLabels.length)
      throw new RangeError(
        `${call}: test[${label}] must have a histogram for each of ${testLabels.length} test images, got ${describeValue(tested)}`,
      );
    const found = checked.get(tested) ?? checkHistograms(call, `test[${label}]`, tested);
    checked.set(tested, found);
    if (found !== bins)
      throw new RangeError(
        `${call}: test[${label}] must have the ${bins} bins of the class's training images, got ${found}`,
      );
  }
}
