import {
  chooseKnnRules,
  evaluateKnnSplit,
  knnChoice,
  partNames,
  type ChooseKnnOptions,
  type Distance,
  type PartNames,
} from '../classify';
import { checkList, checkObject, integerOption, readOptions, required } from '../core';
import { runGrid } from './run-grid';
import type { Score } from './score';
import type { VectorSplit } from './split-features';

/** Options of {@link compareKnnChoices}. */
export interface CompareKnnChoicesOptions extends ChooseKnnOptions {
  /** The k that is fixed in advance, with the Euclidean distance. */
  readonly k: number;
}

const rules = { ...chooseKnnRules, k: required(integerOption({ min: 1 })) };

/** A split, with the names of its parts for messages. */
interface NamedSplit extends VectorSplit {
  readonly names: PartNames;
}

/**
 * Compares three ways to choose k and the distance: fixed in advance, chosen for every split by cross-validation within its
 * training vectors, and chosen on its test set itself. The last is cheating, and shows how much cheating seems to gain.
 *
 * It is a `runGrid` over methods and choices. It exists because a choice is not a setting: each split has its own best setting.
 * @param methods splits of `splitFeatures` by method: `{ moments: splits.moments }`; all methods have the same draws
 * @param options the settings to choose from, as of `chooseKnn`
 * @returns a score for each `method` and `choice`; `pairedGains` compares them
 * @throws RangeError when there is no method or no split, a list is empty, or k exceeds the number of training vectors in a fold
 */
export async function compareKnnChoices(
  methods: Readonly<Record<string, readonly VectorSplit[]>>,
  options: CompareKnnChoicesOptions,
): Promise<Score[]> {
  const call = 'compareKnnChoices';
  const method = namedSplits(call, methods);
  const { k: fixed, ...grid } = readOptions(call, options, rules);
  const { ks, distances, zScore } = grid;
  const settings = distances.flatMap((distance) => ks.map((k) => ({ k, distance })));
  const test = ({ names, ...split }: NamedSplit, setting: { k: number; distance?: Distance }): number =>
    evaluateKnnSplit(call, split, { ...setting, zScore, names }).accuracy;
  const choice: Record<string, (split: NamedSplit) => number> = {
    [`k = ${fixed}`]: (split) => test(split, { k: fixed }),
    'by validation': (split) => test(split, knnChoice(call, split.train, grid).best),
    'on the test (cheating)': (split) => Math.max(...settings.map((setting) => test(split, setting))),
  };
  return runGrid({ method, choice }, (point) => point.method.map(point.choice));
}

function namedSplits(
  call: string,
  methods: Readonly<Record<string, readonly VectorSplit[]>>,
): Record<string, NamedSplit[]> {
  checkObject(call, 'methods', methods, 'splits by method, { moments: [{ train, test }, …] }');
  const named = Object.entries(methods).map(([method, splits]) => {
    const name = `methods.${method}`;
    checkList(call, name, splits, 'a list of splits');
    if (splits.length === 0) throw new RangeError(`${call}: ${name} must have at least one split, got none`);
    return [
      method,
      splits.map((split, i) => ({ ...split, names: partNames(call, `${name}[${i}]`, split) })),
    ] as const;
  });
  return Object.fromEntries(named);
}
