import {
  checkInteger,
  checkLabels,
  checkObject,
  choiceOption,
  integerOption,
  readOptions,
  required,
} from '../core';
import { checkVectors } from '../features';
import { distanceFunction, DISTANCES, type Distance } from './distance-function';
import { knnVote } from './knn-vote';

/** Vectors with known classes. */
export interface LabelledVectors {
  /** N vectors of D values. */
  readonly vectors: readonly ArrayLike<number>[];
  /** Class of each vector. */
  readonly labels: ArrayLike<number>;
}

/** Options of {@link knnClassify}. */
export interface KnnOptions {
  /** Number of neighbours. */
  readonly k: number;
  /** @defaultValue 'euclidean' */
  readonly distance?: Distance;
}

const rules = { k: required(integerOption({ min: 1 })), distance: choiceOption(DISTANCES, 'euclidean') };

/** Result of {@link knnClassify}. */
export interface KnnResult {
  /** Class of every query. */
  readonly labels: Int32Array;
  /** For every query the indices of its k nearest training vectors, nearest first. */
  readonly neighbours: readonly Int32Array[];
}

/**
 * Classifies vectors by the most frequent class among their k nearest neighbours; on a tie, the class with the nearest neighbour
 * wins, see `knnVote`. At equal distances the earlier training vector comes first.
 * @param training N vectors with their classes
 * @param query M vectors
 * @throws RangeError when there is no query, k exceeds N, lengths differ, or a value is not finite
 * @example
 * ```ts
 * import { knnClassify } from 'texton-lab';
 *
 * const training = { vectors: [[0, 0], [0, 1], [5, 5]], labels: [0, 0, 1] };
 * const { labels } = knnClassify(training, [[1, 0], [4, 5]], { k: 1 });
 * console.log(labels); // → Int32Array(2) [ 0, 1 ]
 * ```
 */
export function knnClassify(
  training: LabelledVectors,
  query: readonly ArrayLike<number>[],
  options: KnnOptions,
): KnnResult {
  const call = 'knnClassify';
  const { k, distance } = readOptions(call, options, rules);
  checkObject(call, 'training', training, 'LabelledVectors { vectors, labels }');
  const length = checkVectors(call, 'vectors', training.vectors);
  const { vectors } = training;
  checkLabels(call, 'labels', training.labels, vectors.length);
  checkInteger(call, 'k', k, 1, vectors.length);
  if (checkVectors(call, 'query', query) !== length)
    throw new RangeError(
      `${call}: query must have ${length} values per vector as in training, got ${query[0]?.length}`,
    );
  const neighbours = findNeighbours(call, { vectors, query, k, distance });
  return { labels: knnVote(neighbours, training.labels, { k }), neighbours };
}

/**
 * Finds for every query its k nearest vectors; sizes and values have been checked.
 * @throws RangeError when the distance is unknown, or a value is invalid for it
 */
export function findNeighbours(
  call: string,
  search: {
    readonly vectors: readonly ArrayLike<number>[];
    readonly query: readonly ArrayLike<number>[];
    readonly k: number;
    readonly distance: Distance | undefined;
  },
): Int32Array[] {
  const { vectors, query, k } = search;
  const distance = distanceFunction(call, search.distance ?? 'euclidean', [...vectors, ...query]);
  return query.map((vector) => {
    const distances = vectors.map((known) => distance(known, vector));
    const order = Int32Array.from(vectors, (_, i) => i);
    order.sort((a, b) => (distances[a] as number) - (distances[b] as number) || a - b);
    return order.slice(0, k);
  });
}
