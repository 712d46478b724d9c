import { checkObject, checkOptions } from '../core';
import { applyZScore, fitZScore } from '../features';
import { accuracy, type Accuracy } from './accuracy';
import { knnClassify, type KnnOptions, type LabelledVectors } from './knn-classify';

/** Options of {@link evaluateKnn}. */
export interface EvaluateKnnOptions extends KnnOptions {
  /** Whether features are brought to one scale first, fitted on the training vectors alone. @defaultValue false */
  readonly zScore?: boolean;
}

/** What {@link evaluateKnn} and `evaluateTextonHistograms` measured. */
export interface ClassifierEvaluation extends Accuracy {
  /** Class given to every test item. */
  readonly predicted: Int32Array;
}

/**
 * Classifies test vectors by their k nearest training vectors and counts how many are right.
 * @throws RangeError when k is above the number of training vectors, lengths differ, or a value is not finite
 */
export function evaluateKnn(
  training: LabelledVectors,
  test: LabelledVectors,
  options: EvaluateKnnOptions,
): ClassifierEvaluation {
  checkOptions('evaluateKnn', options, ['k', 'distance', 'zScore']);
  for (const [name, part] of Object.entries({ training, test }))
    checkObject('evaluateKnn', name, part, 'LabelledVectors { vectors, labels }');
  const { zScore = false, ...rest } = options;
  const { known, queries } = onOneScale(training, test, zScore);
  const predicted = knnClassify(known, queries, rest).labels;
  return { ...accuracy(test.labels, predicted), predicted };
}

/** Brings both sides to one scale, fitted on the training vectors alone, if asked to. */
export function onOneScale(
  training: LabelledVectors,
  test: LabelledVectors,
  zScore: boolean,
): { readonly known: LabelledVectors; readonly queries: LabelledVectors['vectors'] } {
  if (!zScore) return { known: training, queries: test.vectors };
  const scaling = fitZScore(training.vectors);
  const known = { vectors: applyZScore(training.vectors, scaling), labels: training.labels };
  return { known, queries: applyZScore(test.vectors, scaling) };
}
