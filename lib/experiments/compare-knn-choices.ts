import { checkList, integerOption, readOptions, required, textOption } from '../core';
import type { VectorSplit } from './split-features';
import type { Score } from './score';
import {
  chooseKnnRules,
  evaluateKnnSplit,
  knnChoice,
  partNames,
  type ChooseKnnOptions,
  type Distance,
} from '../classify';

/** Options of {@link compareKnnChoices}. */
export interface CompareKnnChoicesOptions extends ChooseKnnOptions {
  /** The setting that is fixed beforehand, with the Euclidean distance. */
  readonly k: number;
  /** What is classified: the label `method` of the scores. */
  readonly name: string;
}

const rules = {
  ...chooseKnnRules,
  k: required(integerOption({ min: 1 })),
  name: required(textOption('a name')),
};

/**
 * Compares three ways to choose k and the distance: fixed beforehand, chosen for every split by cross-validation
 * within its training vectors, and chosen on its test itself. The last is cheating, and shows how much cheating seems to
 * gain.
 * @param splits of `splitFeatures`
 * @param options the settings to choose from, as of `chooseKnn`
 * @returns three scores, told apart by their label `choice`; those of several calls can be put in one list
 * @throws RangeError when there is no split, a list is empty, or k exceeds what a fold leaves to train
 */
export function compareKnnChoices(
  splits: readonly VectorSplit[],
  options: CompareKnnChoicesOptions,
): Score[] {
  const call = 'compareKnnChoices';
  checkList(call, 'splits', splits, 'a list of splits');
  if (splits.length === 0) throw new RangeError(`${call}: splits must have at least one split, got none`);
  const { k, name, ...grid } = readOptions(call, options, rules);
  const { zScore } = grid;
  const fixed: number[] = [];
  const validated: number[] = [];
  const cheating: number[] = [];
  for (const [i, split] of splits.entries()) {
    const names = partNames(call, split, i);
    const test = (setting: { readonly k: number; readonly distance?: Distance }): number =>
      evaluateKnnSplit(call, split, { k: setting.k, distance: setting.distance, zScore, names }).accuracy;
    const { best, tried } = knnChoice(call, split.train, grid);
    fixed.push(test({ k }));
    validated.push(test(best));
    cheating.push(Math.max(...tried.map(test)));
  }
  const scores = { [`k = ${k}`]: fixed, 'by validation': validated, 'on the test (cheating)': cheating };
  return Object.entries(scores).map(([choice, accuracies]) => ({
    labels: { method: name, choice },
    accuracies,
  }));
}
