import {
  checkInteger,
  checkLabels,
  checkList,
  describeValue,
  integerOption,
  isTyped,
  readOptions,
  required,
} from '../core';

/** Options of {@link knnVote}. */
export interface KnnVoteOptions {
  /** Number of neighbours that vote, the nearest ones. */
  readonly k: number;
}

const rules = { k: required(integerOption({ min: 1 })) };

/**
 * Classifies by a vote of the k nearest neighbours: the most frequent class wins; on a tie, the one with the nearest neighbour.
 * Neighbours found once by `knnClassify` with a large k can vote for every smaller k.
 * @param neighbours for every query the indices of its nearest training vectors, nearest first, at least k
 * @param labels classes of the training vectors
 * @returns the class of every query
 * @throws RangeError when there is no query, there are fewer than k neighbours, or one has no label
 */
export function knnVote(
  neighbours: readonly Int32Array[],
  labels: ArrayLike<number>,
  options: KnnVoteOptions,
): Int32Array {
  const call = 'knnVote';
  const { k } = readOptions(call, options, rules);
  checkList(call, 'neighbours', neighbours, 'lists of indices, as returned by knnClassify');
  checkList(call, 'labels', labels, 'a list of classes');
  const classes = checkLabels(call, 'labels', labels, labels.length);
  if (neighbours.length === 0)
    throw new RangeError(`${call}: neighbours must have at least one query, got none`);
  for (let i = 0; i < neighbours.length; i++) {
    const list = neighbours[i] as Int32Array;
    if (!isTyped(list, Int32Array))
      throw new TypeError(`${call}: neighbours[${i}] must be an Int32Array, got ${describeValue(list)}`);
    if (list.length === 0)
      throw new RangeError(`${call}: neighbours[${i}] must have at least one index, got none`);
  }
  const fewest = neighbours.reduce((least, list) => Math.min(least, list.length), Infinity);
  checkInteger(call, 'k', k, 1, fewest);
  for (const list of neighbours)
    for (const i of list) checkInteger(call, 'neighbours', i, 0, labels.length - 1);
  return Int32Array.from(neighbours, (nearest) => majority(nearest.subarray(0, k), labels, classes));
}

/** The most frequent class; on a tie, the one that appears first. */
function majority(nearest: Int32Array, labels: ArrayLike<number>, classes: number): number {
  const votes = new Int32Array(classes);
  for (const i of nearest) {
    const label = labels[i] as number;
    votes[label] = (votes[label] as number) + 1;
  }
  const most = votes.reduce((a, b) => Math.max(a, b), 0);
  const winner = nearest.find((i) => votes[labels[i] as number] === most) as number;
  return labels[winner] as number;
}
