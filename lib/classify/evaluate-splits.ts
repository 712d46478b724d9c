import { checkOptions, checkList, checkFunction, type RunOptions } from '../core';
import { accuracyWithInterval } from './accuracy-with-interval';
import { labelSplits, type IndexSplit, type LabelSplitsOptions } from './label-splits';
import type { MeanWithInterval } from './mean-with-interval';

/** Options of {@link evaluateSplits}. */
export interface EvaluateSplitsOptions extends LabelSplitsOptions, RunOptions {}

/** Accuracies over splits, with their spread. */
export interface SplitAccuracies extends MeanWithInterval {
  readonly accuracies: readonly number[];
}

/**
 * Measures an accuracy on several stratified splits, and how much it varies between them.
 * @param labels class of every item
 * @param evaluate trains on one part, tests on the other, and returns the accuracy
 * @throws RangeError when a class has too few items for the splits asked for
 */
export async function evaluateSplits(
  labels: ArrayLike<number>,
  evaluate: (split: IndexSplit) => number | Promise<number>,
  options: EvaluateSplitsOptions = {},
): Promise<SplitAccuracies> {
  const call = 'evaluateSplits';
  checkOptions(call, options, ['scheme', 'splits', 'train', 'seed', 'signal', 'onProgress', 'workers']);
  checkList(call, 'labels', labels, 'a list of class numbers');
  checkFunction(call, 'evaluate', evaluate, 'a function of a split');
  const { signal, onProgress, workers: _, ...rest } = options;
  const splits = labelSplits(labels, rest);
  const accuracies: number[] = [];
  for (const split of splits) {
    signal?.throwIfAborted();
    accuracies.push(await evaluate(split));
    onProgress?.(accuracies.length, splits.length);
  }
  return { accuracies, ...accuracyWithInterval(accuracies) };
}
