import {
  checkInteger,
  checkObject,
  choiceOption,
  flagOption,
  integerOption,
  readOptions,
  required,
  type OptionRule,
} from '../core';
import { applyZScore, fitZScore } from '../features';
import { accuracy } from './accuracy';
import { checkLabelledVectors } from './check-labelled-vectors';
import type { ClassifierEvaluation } from './classifier-evaluation';
import { DISTANCES, type Distance } from './distance-function';
import { findNeighbours, type KnnOptions, type LabelledVectors } from './knn-classify';
import { knnVote } from './knn-vote';

/** Options of {@link evaluateKnn}. */
export interface EvaluateKnnOptions extends KnnOptions {
  /**
   * Whether every feature is z-scored first, with the mean and standard deviation of the training vectors only. @defaultValue
   * false
   */
  readonly zScore?: boolean;
}

/** How {@link EvaluateKnnOptions} are read. */
export const knnRules: {
  readonly k: OptionRule<number>;
  readonly distance: OptionRule<Distance>;
  readonly zScore: OptionRule<boolean>;
} = {
  k: required(integerOption({ min: 1 })),
  distance: choiceOption(DISTANCES, 'euclidean'),
  zScore: flagOption(),
};

/**
 * Classifies test vectors by their k nearest training vectors and measures the accuracy.
 * @throws RangeError when k exceeds the number of training vectors, lengths differ, or a value is not finite
 */
export function evaluateKnn(
  training: LabelledVectors,
  test: LabelledVectors,
  options: EvaluateKnnOptions,
): ClassifierEvaluation {
  const call = 'evaluateKnn';
  const names = { train: 'training', test: 'test' };
  const read = readOptions(call, options, knnRules);
  return evaluateKnnSplit(call, { train: training, test }, { ...read, names });
}

/** Training and test vectors with their classes. */
export interface KnnSplit {
  readonly train: LabelledVectors;
  readonly test: LabelledVectors;
}

/** Names of the two parts of a split in messages. */
export interface PartNames {
  readonly train: string;
  readonly test: string;
}

/** Implements `evaluateKnn`; messages name the function that was called. */
export function evaluateKnnSplit(
  call: string,
  split: KnnSplit,
  options: EvaluateKnnOptions & { readonly names: PartNames },
): ClassifierEvaluation {
  const { train, test } = split;
  const predicted = knnVote(splitNeighbours(call, split, options), train.labels, { k: options.k });
  return { ...accuracy(test.labels, predicted), predicted };
}

/** Evaluates each of several splits; messages name the function that was called. */
export function evaluateKnnSplits(
  call: string,
  splits: readonly KnnSplit[],
  options: EvaluateKnnOptions,
): ClassifierEvaluation[] {
  return splits.map((split, i) =>
    evaluateKnnSplit(call, split, { ...options, names: partNames(call, `splits[${i}]`, split) }),
  );
}

/**
 * Checks a split, and names its parts for messages.
 * @throws TypeError for anything that is not a split
 */
export function partNames(call: string, name: string, split: KnnSplit): PartNames {
  checkObject(call, name, split, 'a split { train, test } of splitFeatures');
  return { train: `${name}.train`, test: `${name}.test` };
}

/**
 * Finds for every test vector of a split its k nearest training vectors.
 * @throws RangeError when k exceeds their number, lengths differ, or a value is not finite
 */
export function splitNeighbours(
  call: string,
  { train, test }: KnnSplit,
  { k, distance, zScore = false, names }: EvaluateKnnOptions & { readonly names: PartNames },
): Int32Array[] {
  const length = checkLabelledVectors(call, names.train, train);
  checkInteger(call, 'k', k, 1, train.vectors.length);
  const found = checkLabelledVectors(call, names.test, test);
  if (found !== length)
    throw new RangeError(
      `${call}: ${names.test}.vectors must have ${length} values per vector as in training, got ${found}`,
    );
  const { known, queries } = zScored(train, test, zScore);
  return findNeighbours(call, { vectors: known.vectors, query: queries, k, distance });
}

/** Z-scores the vectors of both parts, if requested, with the mean and standard deviation of the training vectors only. */
function zScored(
  training: LabelledVectors,
  test: LabelledVectors,
  zScore: boolean,
): { readonly known: LabelledVectors; readonly queries: LabelledVectors['vectors'] } {
  if (!zScore) return { known: training, queries: test.vectors };
  const scaling = fitZScore(training.vectors);
  const known = { vectors: applyZScore(training.vectors, scaling), labels: training.labels };
  return { known, queries: applyZScore(test.vectors, scaling) };
}
