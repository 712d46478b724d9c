import { checkFunction, readOptions, runOptions, type RunOptions } from '../core';
import { accuracyWithInterval } from './accuracy-with-interval';
import type { MeanWithInterval } from './mean-with-interval';
import {
  indexSplits,
  indexSplitRules,
  type IndexSplit,
  type StratifiedIndexSplitsOptions,
} from './stratified-index-splits';

/** Options of {@link evaluateSplits}. */
export interface EvaluateSplitsOptions extends StratifiedIndexSplitsOptions, RunOptions {}

const rules = { ...indexSplitRules, ...runOptions };

/** Accuracies over splits, with their spread. */
export interface SplitAccuracies extends MeanWithInterval {
  readonly accuracies: readonly number[];
}

/**
 * Measures an accuracy on several stratified splits, and its spread over them.
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
  const read = readOptions(call, options, rules);
  checkFunction(call, 'evaluate', evaluate, 'a function of a split');
  const splits = indexSplits(call, labels, read);
  const accuracies: number[] = [];
  for (const split of splits) {
    read.signal?.throwIfAborted();
    accuracies.push(await evaluate(split));
    read.onProgress?.(accuracies.length, splits.length);
  }
  return { accuracies, ...accuracyWithInterval(accuracies) };
}
