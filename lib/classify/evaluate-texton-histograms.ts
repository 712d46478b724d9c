import { checkChoice, checkLabels, checkObject, checkOptions, describeValue } from '../core';
import { accuracy } from './accuracy';
import { checkHistograms } from './check-histograms';
import { classModels } from './class-models';
import { distanceFunction, type Distance } from './distance-function';
import type { ClassifierEvaluation } from './evaluate-knn';
import type { TextonHistograms } from './texton-histograms';

/** Options of {@link evaluateTextonHistograms}. */
export interface EvaluateTextonHistogramsOptions {
  /** What stands for a class: the mean of its histograms, or every one of them. @defaultValue 'class', as the assignment */
  readonly models?: 'class' | 'image';
  /** @defaultValue 'chiSquareOpencv', as the assignment */
  readonly distance?: Distance;
}

/**
 * Gives every test image the class of the nearest model, the first class at equal distances, and counts how many are
 * right.
 * @param histograms of `textonHistograms`
 * @throws RangeError when there is no training or test image, a class has no test histograms, numbers of bins differ, or
 * a bin is negative or not finite
 */
export function evaluateTextonHistograms(
  histograms: TextonHistograms,
  options: EvaluateTextonHistogramsOptions = {},
): ClassifierEvaluation {
  const call = 'evaluateTextonHistograms';
  checkOptions(call, options, ['models', 'distance']);
  checkTextonHistograms(call, histograms);
  const { training, trainingLabels, test, testLabels } = histograms;
  const images = { histograms: training, labels: trainingLabels };
  const kind = checkChoice(call, 'models', options.models ?? 'class', ['class', 'image']);
  const models = kind === 'class' ? classModels(images) : images;
  const distance = distanceFunction(call, options.distance ?? 'chiSquareOpencv', []);
  const predicted = Int32Array.from(testLabels, (_, i) => {
    let least = Infinity;
    let nearest = models.labels[0] as number;
    models.histograms.forEach((model, m) => {
      const label = models.labels[m] as number;
      const d = distance(model, (test[label] as readonly Float64Array[])[i] as Float64Array);
      if (d < least || (d === least && label < nearest)) {
        least = d;
        nearest = label;
      }
    });
    return nearest;
  });
  return { ...accuracy(testLabels, predicted), predicted };
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
  // With a shared dictionary all classes have the same list: once is enough.
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
