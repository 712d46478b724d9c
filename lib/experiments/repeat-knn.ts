import { checkList, readOptions, seedOption, type Matrix } from '../core';
import type { VectorSplit } from './split-features';
import { summariseScores, type AccuracySummary } from './summarise-scores';
import { confusionMatrix, evaluateKnnSplits, knnRules, type EvaluateKnnOptions } from '../classify';

/** Options of {@link repeatKnn}. */
export interface RepeatKnnOptions extends EvaluateKnnOptions {
  /** Seed that the first split was drawn with; each further one has the next. @defaultValue 0 */
  readonly seed?: number;
}

const rules = { ...knnRules, seed: seedOption() };

/** One of several runs, in percent. */
export type RunRow = {
  readonly seed: number;
  readonly accuracy: number;
  /** Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
};

/** What {@link repeatKnn} measured. */
export interface RepeatedKnn {
  /** One per split. */
  readonly runs: readonly RunRow[];
  /** All of them together. */
  readonly summary: AccuracySummary;
  /** Counted over the tests of all splits: row true class, column predicted class. */
  readonly confusion: Matrix;
}

/**
 * Repeats an experiment with k nearest neighbours on several splits.
 * @param splits of `splitFeatures`
 * @throws RangeError when there is no split, or k exceeds the number of training vectors of a split
 */
export function repeatKnn(splits: readonly VectorSplit[], options: RepeatKnnOptions): RepeatedKnn {
  const call = 'repeatKnn';
  checkList(call, 'splits', splits, 'a list of splits');
  const { seed, ...rest } = readOptions(call, options, rules);
  if (splits.length === 0) throw new RangeError(`${call}: splits must have at least one split, got none`);
  const results = evaluateKnnSplits(call, splits, rest);
  const runs = results.map(({ accuracy, interval }, i) => ({
    seed: seed + i,
    accuracy: 100 * accuracy,
    low: 100 * interval.low,
    high: 100 * interval.high,
  }));
  const score = { labels: { method: `k = ${rest.k}` }, accuracies: results.map(({ accuracy }) => accuracy) };
  const [summary] = summariseScores([score]) as [AccuracySummary];
  const truth = splits.flatMap(({ test }) => Array.from(test.labels));
  const predicted = results.flatMap((result) => Array.from(result.predicted));
  return { runs, summary, confusion: confusionMatrix(truth, predicted) };
}
