import { accuracy } from './accuracy';
import { splitNeighbours, type EvaluateKnnOptions, type KnnSplit, type PartNames } from './evaluate-knn';
import { knnVote } from './knn-vote';

/** Options of {@link knnCorrectCounts}. */
export interface KnnCorrectCountsOptions extends Omit<EvaluateKnnOptions, 'k'> {
  /** Numbers of neighbours to try, each at least 1. */
  readonly ks: readonly number[];
  /** Names of the parts of the split in messages. */
  readonly names: PartNames;
}

/**
 * Counts, for several k, the test items that k nearest neighbours classify correctly, as `evaluateKnn` would, with a single
 * search for neighbours.
 * @param call name of the function that was called, for messages
 * @returns a count for each k
 */
export function knnCorrectCounts(
  call: string,
  split: KnnSplit,
  { ks, ...rest }: KnnCorrectCountsOptions,
): number[] {
  const { train, test } = split;
  const neighbours = splitNeighbours(call, split, { ...rest, k: Math.max(...ks) });
  return ks.map((k) => accuracy(test.labels, knnVote(neighbours, train.labels, { k })).correct);
}
