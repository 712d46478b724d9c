import {
  checkChoice,
  checkInteger,
  checkLabels,
  checkObject,
  flagOption,
  integerOption,
  listOption,
  readOptions,
  required,
  seedOption,
  type OptionRule,
} from '../core';
import { checkVectors } from '../features';
import { DISTANCES, type Distance } from './distance-function';
import type { LabelledVectors } from './knn-classify';
import { knnCorrectCounts } from './knn-correct-counts';
import { stratifiedIndexSplits } from './stratified-index-splits';

/** Options of {@link chooseKnn}. */
export interface ChooseKnnOptions {
  /** Numbers of neighbours to try. */
  readonly ks: readonly number[];
  /** @defaultValue ['euclidean'] */
  readonly distances?: readonly Distance[];
  /** Number of parts into which the training items are divided; each validates once. @defaultValue 4 */
  readonly folds?: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** See `evaluateKnn`; fitted anew in every fold. @defaultValue false */
  readonly zScore?: boolean;
}

/** How {@link ChooseKnnOptions} are read. */
export const chooseKnnRules: {
  readonly ks: OptionRule<readonly number[]>;
  readonly distances: OptionRule<readonly Distance[]>;
  readonly folds: OptionRule<number>;
  readonly seed: OptionRule<number>;
  readonly zScore: OptionRule<boolean>;
} = {
  ks: required(listOption('a list of numbers of neighbours')),
  distances: listOption('a list of distances', ['euclidean'] as readonly Distance[]),
  folds: integerOption({ min: 2, default: 4 }),
  seed: seedOption(),
  zScore: flagOption(),
};

/** One setting and its accuracy in validation. */
export interface KnnSetting {
  readonly k: number;
  readonly distance: Distance;
  /** Fraction of the validation items classified correctly, over all folds. */
  readonly accuracy: number;
}

/** Result of {@link chooseKnn}. */
export interface KnnChoice {
  /** Options for `evaluateKnn` or `knnClassify`. */
  readonly best: { readonly k: number; readonly distance: Distance };
  /** Accuracy of the best setting in validation; optimistic, since the setting was chosen by it. */
  readonly accuracy: number;
  readonly tried: readonly KnnSetting[];
}

/**
 * Chooses k and the distance by cross-validation within the training items, so that the test set stays unseen.
 * @returns the best setting (on a tie the first one tried, distance by distance, k by k), and all settings that were tried
 * @throws RangeError when a list is empty, a class has fewer items than folds, or k exceeds the number of training items in a
 * fold
 */
export function chooseKnn(training: LabelledVectors, options: ChooseKnnOptions): KnnChoice {
  const call = 'chooseKnn';
  return knnChoice(call, training, readOptions(call, options, chooseKnnRules));
}

/** Implements {@link chooseKnn} with checked options; messages name the function that was called. */
export function knnChoice(
  call: string,
  training: LabelledVectors,
  { ks, distances, folds, seed, zScore }: Required<ChooseKnnOptions>,
): KnnChoice {
  for (const [name, list] of Object.entries({ ks, distances }))
    if (list.length === 0) throw new RangeError(`${call}: ${name} must have at least one value, got none`);
  for (let i = 0; i < distances.length; i++) checkChoice(call, `distances[${i}]`, distances[i], DISTANCES);
  checkObject(call, 'training', training, 'LabelledVectors { vectors, labels }');
  const { vectors, labels } = training;
  checkVectors(call, 'vectors', vectors);
  const counts = new Int32Array(checkLabels(call, 'labels', labels, vectors.length));
  for (let i = 0; i < vectors.length; i++) {
    const label = labels[i] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  const fewest = counts.filter((count) => count > 0).reduce((a, b) => Math.min(a, b));
  if (fewest < 2)
    throw new RangeError(`${call}: labels must have at least 2 items of every class, got ${fewest}`);
  checkInteger(call, 'folds', folds, 2, fewest);
  const splits = stratifiedIndexSplits(call, labels, { scheme: 'folds', splits: folds, seed });
  const smallest = splits.reduce((least, { train }) => Math.min(least, train.length), Infinity);
  for (let i = 0; i < ks.length; i++) checkInteger(call, `ks[${i}]`, ks[i], 1, smallest);
  const pick = (items: Int32Array): LabelledVectors => ({
    vectors: Array.from(items, (i) => vectors[i] as ArrayLike<number>),
    labels: Array.from(items, (i) => labels[i] as number),
  });
  const parts = splits.map(({ train, test }) => ({ train: pick(train), test: pick(test) }));
  const names = { train: 'training', test: 'training' };
  const tried = distances.flatMap((distance) => {
    const correct = parts.map((part) => knnCorrectCounts(call, part, { ks, distance, zScore, names }));
    return ks.map((k, i): KnnSetting => {
      const sum = correct.reduce((total, ofPart) => total + (ofPart[i] as number), 0);
      return { k, distance, accuracy: sum / vectors.length };
    });
  });
  const { k, distance, accuracy } = tried.reduce((best, next) =>
    next.accuracy > best.accuracy ? next : best,
  );
  return { best: { k, distance }, accuracy, tried };
}
