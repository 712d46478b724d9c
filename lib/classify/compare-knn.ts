import type { DescribedSplits } from '../features';
import { accuracyRow, type AccuracyRow } from './accuracy-row';
import type { EvaluateKnnOptions } from './evaluate-knn';
import { knnAccuracies } from './knn-accuracies';

/**
 * Compares settings of k nearest neighbours on splits that are described in two ways.
 * @param described of `describeSplits`
 * @param settings as of `evaluateKnn`
 * @returns a row for each setting with moments, then for each with energy, in percent; its `method` names them
 * @throws RangeError when k is above the number of training vectors of a split
 */
export function compareKnn(
  described: DescribedSplits,
  settings: readonly EvaluateKnnOptions[],
): AccuracyRow[] {
  return (['moments', 'energy'] as const).flatMap((features) =>
    settings.map((setting) =>
      accuracyRow(`${features}, ${describeSetting(setting)}`, knnAccuracies(described[features], setting)),
    ),
  );
}

function describeSetting({ k, distance, zScore }: EvaluateKnnOptions): string {
  return `k = ${k}${distance === undefined ? '' : `, ${distance}`}${zScore ? ', z-scored' : ''}`;
}
