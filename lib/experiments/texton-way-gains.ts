import { checkObject, checkList, checkChoice, checkOptions } from '../core';
import { accuracyRow } from './accuracy-row';
import { checkTextonSettings } from './check-texton-settings';
import { checkTextonSplits } from './check-texton-splits';
import type { TextonSetting } from './compare-textons';
import type { TextonSplits } from './describe-splits-by-textons';
import { pairedGain, type AccuracyGain } from './paired-gain';
import { textonAccuracies } from './texton-accuracies';
import { textonSettingName } from './texton-setting-name';

/** Options of {@link textonWayGains}. */
export interface TextonWayGainsOptions {
  /** Names of two ways each: the one that may gain, and the one that it is compared with. */
  readonly pairs: readonly (readonly [way: string, over: string])[];
}

/** What a way to describe gains over another with the same classifier. */
export type TextonWayGainRow = AccuracyGain & {
  readonly way: string;
  /** The way that it is compared with. */
  readonly over: string;
  readonly method: string;
  /** Mean accuracy of `way`, in percent. */
  readonly accuracy: number;
};

/**
 * Measures what one way to describe images gains over another, split by split with the same classifier.
 * @param ways of `describeSplitsInWays`, all of the same splits
 * @param settings classifiers, as of `compareTextons`
 * @returns for each pair a row for each setting, in percent and percentage points
 * @throws RangeError when a pair names an unknown way, or two ways have unequal numbers of splits
 */
export function textonWayGains(
  ways: Readonly<Record<string, TextonSplits>>,
  settings: readonly TextonSetting[],
  options: TextonWayGainsOptions,
): TextonWayGainRow[] {
  const call = 'textonWayGains';
  checkObject(call, 'ways', ways, 'TextonSplits by name, as of describeSplitsInWays');
  for (const [name, splits] of Object.entries(ways)) checkTextonSplits(call, `ways['${name}']`, splits);
  checkTextonSettings(call, 'settings', settings);
  checkOptions(call, options, ['pairs']);
  checkList(call, 'pairs', options.pairs, 'a list of pairs of names');
  const names = Object.keys(ways);
  for (let i = 0; i < options.pairs.length; i++)
    checkList(call, `pairs[${i}]`, options.pairs[i], 'a pair of names');
  return options.pairs.flatMap(([way, over]) =>
    settings.map((setting) => {
      const [after, before] = [way, over].map((name) => {
        checkChoice(call, 'way', name, names);
        const { dictionary, models, distance } = setting;
        return textonAccuracies((ways[name] as TextonSplits)[dictionary], { models, distance });
      }) as [number[], number[]];
      const method = setting.method ?? textonSettingName(setting);
      return { way, over, method, accuracy: accuracyRow(way, after).accuracy, ...pairedGain(after, before) };
    }),
  );
}
