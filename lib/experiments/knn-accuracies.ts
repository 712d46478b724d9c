import { checkList, readOptions } from '../core';
import type { VectorSplit } from './split-features';
import { evaluateKnnSplits, knnRules, type EvaluateKnnOptions } from '../classify';

/**
 * Measures the accuracy of k nearest neighbours on several splits: `evaluateKnn` on each, reduced to what one point of `runGrid`
 * returns.
 * @param splits of `splitFeatures`
 * @param options as of `evaluateKnn`
 * @returns one accuracy between 0 and 1 for each split
 * @throws RangeError when k exceeds the number of training vectors of a split
 */
export function knnAccuracies(splits: readonly VectorSplit[], options: EvaluateKnnOptions): number[] {
  const call = 'knnAccuracies';
  checkList(call, 'splits', splits, 'a list of splits');
  const read = readOptions(call, options, knnRules);
  return evaluateKnnSplits(call, splits, read).map(({ accuracy }) => accuracy);
}
