import { checkList, checkOptions } from '../core';
import type { VectorSplit } from './split-features';
import { summariseScores, type AccuracySummary } from './summarise-scores';
import { chooseKnn, type ChooseKnnOptions, evaluateEach, evaluateSplit, namesOf } from '../classify';

/** Options of {@link compareKnnChoices}. */
export interface CompareKnnChoicesOptions extends ChooseKnnOptions {
  /** The setting that is fixed beforehand, with the Euclidean distance. */
  readonly k: number;
  /** What the rows' `method` begins with. */
  readonly name: string;
}

/**
 * Compares three ways to come by k and the distance: fixed beforehand, chosen for every split by cross-validation
 * within its training vectors, and chosen on its test itself. The last is cheating, and shows what cheating seems to
 * gain.
 * @param splits of `splitFeatures`
 * @param options the settings to choose from, as of `chooseKnn`
 * @returns three rows, in percent
 * @throws RangeError when there is no split, a list is empty, or k is above what a fold leaves to train
 */
export function compareKnnChoices(
  splits: readonly VectorSplit[],
  options: CompareKnnChoicesOptions,
): AccuracySummary[] {
  const call = 'compareKnnChoices';
  checkList(call, 'splits', splits, 'a list of splits');
  if (splits.length === 0) throw new RangeError(`${call}: splits must not be empty, got no split`);
  checkOptions(call, options, ['k', 'name', 'ks', 'distances', 'folds', 'seed', 'zScore']);
  const { k, name, ...grid } = options;
  const { zScore = false } = grid;
  const validated: number[] = [];
  const cheating: number[] = [];
  for (const [i, split] of splits.entries()) {
    const shared = { zScore, names: namesOf(call, split, i) };
    const { best, tried } = chooseKnn(split.train, grid);
    validated.push(evaluateSplit(call, split, { ...best, ...shared }).accuracy);
    const tests = tried.map(
      (setting) =>
        evaluateSplit(call, split, { k: setting.k, distance: setting.distance, ...shared }).accuracy,
    );
    cheating.push(Math.max(...tests));
  }
  const fixed = evaluateEach(call, splits, { k, zScore }).map(({ accuracy }) => accuracy);
  return summariseScores([
    { labels: { method: `${name}, k = ${k}` }, accuracies: fixed },
    { labels: { method: `${name}, chosen by validation` }, accuracies: validated },
    { labels: { method: `${name}, chosen on the test (cheating)` }, accuracies: cheating },
  ]);
}
