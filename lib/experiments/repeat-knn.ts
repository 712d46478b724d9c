import { evaluateKnnSplits, knnRules, type EvaluateKnnOptions } from '../classify';
import { checkList, readOptions, seedOption } from '../core';
import type { VectorSplit } from './split-features';

/** Options of {@link repeatKnn}. */
export interface RepeatKnnOptions extends EvaluateKnnOptions {
  /** Seed of the first split; each further split has the next seed. @defaultValue 0 */
  readonly seed?: number;
}

const rules = { ...knnRules, seed: seedOption() };

/** The result on one split, in percent. */
export type RunRow = {
  readonly seed: number;
  readonly accuracy: number;
  /** Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
};

/**
 * Classifies several splits by k nearest neighbours, and gives each its own row: `evaluateKnn` on every split, in percent.
 *
 * `summariseScores` gives the interval of a mean over splits; this function shows how uncertain the accuracy on a single split is.
 * @param splits of `splitFeatures`
 * @throws RangeError when there is no split, or k exceeds the number of training vectors of a split
 */
export function repeatKnn(splits: readonly VectorSplit[], options: RepeatKnnOptions): RunRow[] {
  const call = 'repeatKnn';
  checkList(call, 'splits', splits, 'a list of splits');
  const { seed, ...rest } = readOptions(call, options, rules);
  if (splits.length === 0) throw new RangeError(`${call}: splits must have at least one split, got none`);
  return evaluateKnnSplits(call, splits, rest).map(({ accuracy, interval }, i) => ({
    seed: seed + i,
    accuracy: 100 * accuracy,
    low: 100 * interval.low,
    high: 100 * interval.high,
  }));
}
