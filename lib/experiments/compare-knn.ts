import { checkList, checkOptions } from '../core';
import { checkDescribedSplits } from './check-described-splits';
import type { DescribedSplits } from './describe-splits';
import { accuracyRow, type AccuracyRow } from './accuracy-row';
import { evaluateEach, type EvaluateKnnOptions } from '../classify';

/**
 * Compares settings of k nearest neighbours on splits that are described in two ways.
 * @param described of `describeSplits`
 * @param settings as of `evaluateKnn`
 * @returns a row for each setting with moments, then for each with energy, in percent; its `method` names the features
 * and what the settings differ in
 * @throws RangeError when k is above the number of training vectors of a split
 */
export function compareKnn(
  described: DescribedSplits,
  settings: readonly EvaluateKnnOptions[],
): AccuracyRow[] {
  const call = 'compareKnn';
  checkDescribedSplits(call, 'described', described);
  checkList(call, 'settings', settings, 'a list of settings');
  for (let i = 0; i < settings.length; i++)
    checkOptions(call, settings[i] as EvaluateKnnOptions, ['k', 'distance', 'zScore']);
  const differ = new Set(settings.map(({ k }) => k)).size > 1;
  return (['moments', 'energy'] as const).flatMap((features) =>
    settings.map((setting) => {
      const { k, distance, zScore } = setting;
      const words = [features, differ ? `k = ${k}` : '', distance ?? '', zScore ? 'z-scored' : ''];
      const method = words.filter((word) => word !== '').join(', ');
      const found = evaluateEach(call, described[features], setting);
      return accuracyRow(
        method,
        found.map(({ accuracy }) => accuracy),
      );
    }),
  );
}
