import { checkChoice, checkOptions } from '../core';
import { accuracy } from './accuracy';
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
 * @throws RangeError when there is no training or test image
 */
export function evaluateTextonHistograms(
  histograms: TextonHistograms,
  options: EvaluateTextonHistogramsOptions = {},
): ClassifierEvaluation {
  const call = 'evaluateTextonHistograms';
  checkOptions(call, options, ['models', 'distance']);
  const { training, trainingLabels, test, testLabels } = histograms;
  const images = { histograms: training, labels: trainingLabels };
  const kind = checkChoice(call, 'models', options.models ?? 'class', ['class', 'image']);
  const models = kind === 'class' ? classModels(images) : images;
  const distance = distanceFunction(call, options.distance ?? 'chiSquareOpencv', models.histograms);
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
