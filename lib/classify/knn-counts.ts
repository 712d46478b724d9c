import { accuracy } from './accuracy';
import { onOneScale, type EvaluateKnnOptions } from './evaluate-knn';
import { knnClassify, type LabelledVectors } from './knn-classify';
import { knnVote } from './knn-vote';

/** Options of {@link knnCounts}. */
export interface KnnCountsOptions extends Omit<EvaluateKnnOptions, 'k'> {
  /** Numbers of neighbours to try, each at least 1. */
  readonly ks: readonly number[];
}

/**
 * Counts for several k how many test items k nearest neighbours classify rightly, each count as by `evaluateKnn`; the
 * neighbours are looked for once.
 * @returns one count for each k
 */
export function knnCounts(
  training: LabelledVectors,
  test: LabelledVectors,
  { ks, zScore = false, ...rest }: KnnCountsOptions,
): number[] {
  const { known, queries } = onOneScale(training, test, zScore);
  const { neighbours } = knnClassify(known, queries, { ...rest, k: Math.max(...ks) });
  return ks.map((k) => accuracy(test.labels, knnVote(neighbours, known.labels, { k })).correct);
}
