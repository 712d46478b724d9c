import { checkTextonSplits } from './check-texton-splits';
import { checkDescribedSplits } from './check-described-splits';
import { checkChoice, checkInteger, checkList, checkObject, checkOptions } from '../core';
import { checkTextonSettings } from './check-texton-settings';
import type { DescribedSplits } from './describe-splits';
import type { TextonSetting } from './compare-textons';
import type { TextonSplits } from './describe-splits-by-textons';
import { evaluateEach, type EvaluateKnnOptions } from '../classify';
import { pairedGain, type AccuracyGain } from './paired-gain';
import { textonAccuracies } from './texton-accuracies';
import { textonSettingName } from './texton-setting-name';

/** A classifier of k nearest neighbours: its features and its settings. */
export interface KnnRival extends EvaluateKnnOptions {
  readonly features: 'moments' | 'energy';
}

/** Options of {@link textonGainsOverKnn}. */
export interface TextonGainsOverKnnOptions {
  /** Texton classifiers, as of `compareTextons`. */
  readonly textons: readonly TextonSetting[];
  /** The classifiers that each is compared with. */
  readonly knn: readonly KnnRival[];
}

/** What a texton classifier gains over k nearest neighbours. */
export type TextonGainOverKnnRow = AccuracyGain & {
  readonly method: string;
  /** Features and k of the classifier that it is compared with. */
  readonly over: string;
};

/**
 * Measures what texton classifiers gain over k nearest neighbours, split by split.
 * @param splits of `describeSplitsByTextons`
 * @param described the same splits, of `describeSplits`
 * @returns for each texton classifier a row for each of the others, in percentage points
 * @throws RangeError when the numbers of splits differ, or k is above the number of training vectors
 */
export function textonGainsOverKnn(
  splits: TextonSplits,
  described: DescribedSplits,
  options: TextonGainsOverKnnOptions,
): TextonGainOverKnnRow[] {
  const call = 'textonGainsOverKnn';
  checkTextonSplits(call, 'splits', splits);
  checkDescribedSplits(call, 'described', described);
  checkOptions(call, options, ['textons', 'knn']);
  checkTextonSettings(call, 'textons', options.textons);
  checkList(call, 'knn', options.knn, 'a list of settings');
  for (let i = 0; i < options.knn.length; i++) {
    checkObject(call, `knn[${i}]`, options.knn[i], 'a setting { features, k }');
    checkChoice(call, 'features', options.knn[i]?.features, ['moments', 'energy']);
    checkInteger(call, 'k', options.knn[i]?.k, 1);
  }
  const rivals = options.knn.map(({ features, ...setting }) => ({
    over: `${features}, k = ${setting.k}`,
    accuracies: evaluateEach(call, described[features], setting).map(({ accuracy }) => accuracy),
  }));
  return options.textons.flatMap((setting) => {
    const { dictionary, models, distance } = setting;
    const own = textonAccuracies(splits[dictionary], { models, distance });
    const method = setting.method ?? textonSettingName(setting);
    return rivals.map((rival) => {
      const { points, low, high } = pairedGain(own, rival.accuracies);
      return { method, over: rival.over, points, low, high };
    });
  });
}
