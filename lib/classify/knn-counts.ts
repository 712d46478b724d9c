import { accuracy } from './accuracy';
import { splitNeighbours, type EvaluateKnnOptions, type KnnSplit, type SplitNames } from './evaluate-knn';
import { knnVote } from './knn-vote';

/** Options of {@link knnCounts}. */
export interface KnnCountsOptions extends Omit<EvaluateKnnOptions, 'k'> {
  /** Numbers of neighbours to try, each at least 1. */
  readonly ks: readonly number[];
  /** What messages call the parts of the split. */
  readonly names: SplitNames;
}

/**
 * Counts for several k how many test items k nearest neighbours classify rightly, each count as by `evaluateKnn`; the
 * neighbours are looked for once.
 * @param call name of the function that was called, for messages
 * @returns one count for each k
 */
export function knnCounts(call: string, split: KnnSplit, { ks, ...rest }: KnnCountsOptions): number[] {
  const { train, test } = split;
  const neighbours = splitNeighbours(call, split, { ...rest, k: Math.max(...ks) });
  return ks.map((k) => accuracy(test.labels, knnVote(neighbours, train.labels, { k })).correct);
}
