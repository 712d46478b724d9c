import { checkInteger, checkObject, checkOptions } from '../core';
import { applyZScore, fitZScore } from '../features';
import { accuracy, type Accuracy } from './accuracy';
import { checkLabelledVectors } from './check-labelled-vectors';
import { findNeighbours, type KnnOptions, type LabelledVectors } from './knn-classify';
import { knnVote } from './knn-vote';

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
  const names = { train: 'training', test: 'test' };
  return evaluateSplit('evaluateKnn', { train: training, test }, { ...options, names });
}

/** Training and test vectors with their classes. */
export interface KnnSplit {
  readonly train: LabelledVectors;
  readonly test: LabelledVectors;
}

/** What messages call the two parts of a split. */
export interface SplitNames {
  readonly train: string;
  readonly test: string;
}

/** Does the work of `evaluateKnn` for the function that was called. */
export function evaluateSplit(
  call: string,
  split: KnnSplit,
  options: EvaluateKnnOptions & { readonly names: SplitNames },
): ClassifierEvaluation {
  const { train, test } = split;
  const predicted = knnVote(splitNeighbours(call, split, options), train.labels, { k: options.k });
  return { ...accuracy(test.labels, predicted), predicted };
}

/** Evaluates each of several splits for the function that was called. */
export function evaluateEach(
  call: string,
  splits: readonly KnnSplit[],
  options: EvaluateKnnOptions,
): ClassifierEvaluation[] {
  return splits.map((split, i) => evaluateSplit(call, split, { ...options, names: namesOf(call, split, i) }));
}

/**
 * Checks that number i of a list of splits is one, and says what to call its parts.
 * @throws TypeError for something that is no split
 */
export function namesOf(call: string, split: KnnSplit, i: number): SplitNames {
  checkObject(call, `splits[${i}]`, split, 'a split { train, test } of splitFeatures');
  return { train: `splits[${i}].train`, test: `splits[${i}].test` };
}

/**
 * Finds for every test vector of a split its k nearest training vectors.
 * @throws RangeError when k is above their number, lengths differ, or a value is not finite
 */
export function splitNeighbours(
  call: string,
  { train, test }: KnnSplit,
  { k, distance, zScore = false, names }: EvaluateKnnOptions & { readonly names: SplitNames },
): Int32Array[] {
  const length = checkLabelledVectors(call, names.train, train);
  checkInteger(call, 'k', k, 1, train.vectors.length);
  const found = checkLabelledVectors(call, names.test, test);
  if (found !== length)
    throw new RangeError(
      `${call}: ${names.test}.vectors must have vectors of ${length} values as in training, got ${found}`,
    );
  const { known, queries } = onOneScale(train, test, zScore);
  return findNeighbours(call, { vectors: known.vectors, query: queries, k, distance });
}

/** Brings both sides to one scale, fitted on the training vectors alone, if asked to. */
function onOneScale(
  training: LabelledVectors,
  test: LabelledVectors,
  zScore: boolean,
): { readonly known: LabelledVectors; readonly queries: LabelledVectors['vectors'] } {
  if (!zScore) return { known: training, queries: test.vectors };
  const scaling = fitZScore(training.vectors);
  const known = { vectors: applyZScore(training.vectors, scaling), labels: training.labels };
  return { known, queries: applyZScore(test.vectors, scaling) };
}
