import { checkInteger, checkList, listOption, readOptions, required, textOption } from '../core';
import type { VectorSplit } from './split-features';
import { type AccuracySummary, summariseScores } from './summarise-scores';
import { knnCorrectCounts, knnRules, partNames, type EvaluateKnnOptions } from '../classify';

/** Options of {@link knnCurve}. */
export interface KnnCurveOptions extends Omit<EvaluateKnnOptions, 'k'> {
  /** Numbers of neighbours to try. */
  readonly ks: readonly number[];
  /** Name of the curve, the field `method` of its rows. @defaultValue 'k nearest neighbours' */
  readonly method?: string;
}

const rules = {
  ks: required(listOption<number>('a list of numbers of neighbours')),
  method: textOption('a name', 'k nearest neighbours'),
  distance: knnRules.distance,
  zScore: knnRules.zScore,
};

/** One point of a curve over k. */
export interface KnnCurveRow extends AccuracySummary {
  readonly k: number;
}

/**
 * Measures the accuracy of k nearest neighbours for several k on the same splits.
 * @param splits of `splitFeatures`, or a single one
 * @returns a row for each k, in percent
 * @throws RangeError when there is no k or split, or k exceeds the number of training vectors
 */
export function knnCurve(splits: readonly VectorSplit[], options: KnnCurveOptions): KnnCurveRow[] {
  const call = 'knnCurve';
  checkList(call, 'splits', splits, 'a list of splits');
  if (splits.length === 0) throw new RangeError(`${call}: splits must have at least one split, got none`);
  const { ks, method, ...rest } = readOptions(call, options, rules);
  if (ks.length === 0) throw new RangeError(`${call}: ks must have at least one number, got none`);
  for (let i = 0; i < ks.length; i++) checkInteger(call, `ks[${i}]`, ks[i], 1);
  const correct = splits.map((split, i) =>
    knnCorrectCounts(call, split, { ...rest, ks, names: partNames(call, split, i) }),
  );
  const scores = ks.map((_, i) => ({
    labels: { method },
    accuracies: splits.map(({ test }, s) => (correct[s]?.[i] as number) / test.vectors.length),
  }));
  return summariseScores(scores).map((row, i) => ({ k: ks[i] as number, ...row }));
}
