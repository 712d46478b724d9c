import { checkList, describeValue, listOption, readOptions, required, textOption } from '../core';
import { checkScore } from './check-score';
import { percentInterval } from './percent-interval';
import type { Score } from './score';

/** Options of {@link pairedGains}. */
export interface PairedGainsOptions {
  /** The axis along which settings are compared, with the same settings on all other axes. */
  readonly along: string;
  /**
   * Pairs of settings on that axis: a setting, and the one it is compared with.
   * @defaultValue every setting with the first
   */
  readonly pairs?: readonly (readonly [setting: string, comparedWith: string])[];
}

const rules = {
  along: required(textOption('the name of an axis')),
  pairs: listOption<readonly [setting: string, comparedWith: string]>('a list of pairs of names'),
};

/** The gain of one setting over another, in percentage points, with the names of its settings on all axes. */
export interface PairedGain {
  /** The axis along which the two settings differ. */
  readonly along: string;
  /** The setting that the gain is compared with. */
  readonly comparedWith: string;
  /** Mean accuracy of the setting, in percent. */
  readonly accuracy: number;
  /** Mean gain over the draws. */
  readonly gain: number;
  /** Sample standard deviation of the gain over the draws; NaN for a single draw. */
  readonly deviation: number;
  /** 95 % interval of the mean gain by Student's t; NaN for a single draw. */
  readonly low: number;
  readonly high: number;
  /** Number of draws. */
  readonly draws: number;
  readonly [field: string]: string | number;
}

/**
 * Computes the gains of settings along one axis of a grid, draw by draw. With the same draws for both settings, the difference
 * is known more precisely than either accuracy.
 * @param scores of `runGrid`
 * @returns a row for each pair and each combination of the other axes, in the order of the scores
 * @throws RangeError for an unknown axis or setting, a pair with only one score, or scores with different numbers of draws
 */
export function pairedGains(scores: readonly Score[], options: PairedGainsOptions): PairedGain[] {
  const call = 'pairedGains';
  checkList(call, 'scores', scores, 'a list of scores of runGrid');
  const { along, pairs: asked } = readOptions(call, options, rules);
  scores.forEach((score, i) => checkScore(call, `scores[${i}]`, score));
  const settings = settingsOn(call, scores, along);
  const pairs = asked ?? settings.slice(1).map((name) => [name, settings[0] as string] as const);
  for (const pair of pairs) {
    checkList(call, 'pairs', pair, 'a list of pairs of names');
    for (const name of pair)
      if (!settings.includes(name))
        throw new RangeError(
          `${call}: pairs must name settings of '${along}' (${settings.join(', ')}), got ${describeValue(name)}`,
        );
  }
  const others = groupBy(scores, ({ labels }) => JSON.stringify({ ...labels, [along]: '' }));
  return [...others.values()].flatMap((group) =>
    pairs.map(([name, comparedWith]) => {
      const [after, before] = [name, comparedWith].map((setting) =>
        group.find(({ labels }) => labels[along] === setting),
      );
      if (after === undefined || before === undefined)
        throw new RangeError(
          `${call}: scores must have both '${name}' and '${comparedWith}' on '${along}' with everything else equal, got only one of them`,
        );
      return { ...after.labels, along, comparedWith, ...gainOf(call, after.accuracies, before.accuracies) };
    }),
  );
}

function settingsOn(call: string, scores: readonly Score[], along: string): string[] {
  const names = new Set(scores.map(({ labels }) => labels[along]));
  if (typeof along !== 'string' || names.size === 0 || names.has(undefined)) {
    const axes = Object.keys(scores[0]?.labels ?? {}).join(', ');
    throw new RangeError(
      `${call}: along must be an axis of all scores (${axes}), got ${describeValue(along)}`,
    );
  }
  return [...names] as string[];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

function gainOf(
  call: string,
  after: readonly number[],
  before: readonly number[],
): Pick<PairedGain, 'accuracy' | 'gain' | 'deviation' | 'low' | 'high' | 'draws'> {
  if (after.length !== before.length)
    throw new RangeError(
      `${call}: scores must have the same draws to be compared, got ${after.length} and ${before.length}`,
    );
  const { mean, deviation, low, high } = percentInterval(
    after.map((value, i) => value - (before[i] as number)),
  );
  return { accuracy: percentInterval(after).mean, gain: mean, deviation, low, high, draws: after.length };
}
