import { checkInteger, checkLabels, checkObject, checkOptions, describeValue } from '../core';
import { checkVectors } from '../features';
import type { Distance } from './distance-function';
import type { LabelledVectors } from './knn-classify';
import { knnCounts } from './knn-counts';
import { labelSplits } from './label-splits';

/** Options of {@link chooseKnn}. */
export interface ChooseKnnOptions {
  /** Numbers of neighbours to try. */
  readonly ks: readonly number[];
  /** @defaultValue ['euclidean'] */
  readonly distances?: readonly Distance[];
  /** Into how many parts the training items are dealt; each validates once. @defaultValue 4 */
  readonly folds?: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** See `evaluateKnn`; fitted anew in every fold. @defaultValue false */
  readonly zScore?: boolean;
}

/** A setting that was tried, and which part of the validation items it classified rightly. */
export interface KnnSetting {
  readonly k: number;
  readonly distance: Distance;
  /** Over all folds. */
  readonly accuracy: number;
}

/** What {@link chooseKnn} found. */
export interface KnnChoice {
  /** Options for `evaluateKnn` or `knnClassify`. */
  readonly best: { readonly k: number; readonly distance: Distance };
  /** Accuracy of the best setting in validation; having been chosen, it is too high for a result. */
  readonly accuracy: number;
  readonly tried: readonly KnnSetting[];
}

/**
 * Chooses k and the distance by cross-validation within the training items, so that the test set stays unseen.
 * @returns the best setting, of equally good ones the first tried (distance by distance, k by k), and all that were tried
 * @throws RangeError when a list is empty, a class has fewer items than folds, or k is above what a fold leaves to train
 */
export function chooseKnn(training: LabelledVectors, options: ChooseKnnOptions): KnnChoice {
  const call = 'chooseKnn';
  checkOptions(call, options, ['ks', 'distances', 'folds', 'seed', 'zScore']);
  const { ks, distances = ['euclidean'], seed = 0, zScore = false } = options;
  for (const [name, list] of Object.entries({ ks, distances }))
    if (!Array.isArray(list) || list.length === 0)
      throw new RangeError(`${call}: ${name} must list at least one value, got ${describeValue(list)}`);
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
  const folds = checkInteger(call, 'folds', options.folds ?? 4, 2, fewest);
  const splits = labelSplits(labels, { scheme: 'folds', splits: folds, seed });
  const smallest = splits.reduce((least, { train }) => Math.min(least, train.length), Infinity);
  for (const k of ks) checkInteger(call, 'ks', k, 1, smallest);
  const pick = (items: Int32Array): LabelledVectors => ({
    vectors: Array.from(items, (i) => vectors[i] as ArrayLike<number>),
    labels: Array.from(items, (i) => labels[i] as number),
  });
  const parts = splits.map(({ train, test }) => ({ train: pick(train), test: pick(test) }));
  const names = { train: 'training', test: 'training' };
  const tried = distances.flatMap((distance) => {
    const correct = parts.map((part) => knnCounts(call, part, { ks, distance, zScore, names }));
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
