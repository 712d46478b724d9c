import { checkOptions, checkList } from '../core';
import {
  evaluateTextonHistograms,
  type EvaluateTextonHistogramsOptions,
  type TextonHistograms,
} from '../classify';

/**
 * Measures the accuracy of the nearest texton histogram on several splits.
 * @param splits of `splitTextonHistograms`
 * @param options as of `evaluateTextonHistograms`
 * @returns one accuracy between 0 and 1 for each split
 * @throws RangeError when a split has no training or test image
 */
export function textonAccuracies(
  splits: readonly TextonHistograms[],
  options: EvaluateTextonHistogramsOptions = {},
): number[] {
  const call = 'textonAccuracies';
  checkList(call, 'splits', splits, 'a list of TextonHistograms');
  checkOptions(call, options, ['models', 'distance']);
  return splits.map((histograms) => evaluateTextonHistograms(histograms, options).accuracy);
}
