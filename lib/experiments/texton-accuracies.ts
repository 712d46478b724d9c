import { checkList, checkObject, readOptions } from '../core';
import {
  evaluationOfHistograms,
  textonHistogramsRules,
  type EvaluateTextonHistogramsOptions,
  type TextonHistograms,
} from '../classify';

/**
 * Measures the accuracy of the nearest texton histogram on several splits: `evaluateTextonHistograms` on each, reduced to what
 * one point of `runGrid` returns.
 * @param splits of `splitTextonHistograms`
 * @param options as of `evaluateTextonHistograms`; progress counts the splits
 * @returns one accuracy between 0 and 1 for each split
 * @throws RangeError when a split has no training or test image
 */
export async function textonAccuracies(
  splits: readonly TextonHistograms[],
  options: EvaluateTextonHistogramsOptions = {},
): Promise<number[]> {
  const call = 'textonAccuracies';
  checkList(call, 'splits', splits, 'a list of TextonHistograms');
  return accuraciesOfHistograms(call, splits, readOptions(call, options, textonHistogramsRules));
}

/** Implements {@link textonAccuracies} with checked options; messages name the function that was called. */
export async function accuraciesOfHistograms(
  call: string,
  splits: readonly TextonHistograms[],
  { onProgress, ...rest }: Parameters<typeof evaluationOfHistograms>[2],
): Promise<number[]> {
  const accuracies: number[] = [];
  for (let i = 0; i < splits.length; i++) {
    checkObject(call, `splits[${i}]`, splits[i], 'TextonHistograms of textonHistograms');
    const settings = { ...rest, onProgress: undefined };
    accuracies.push((await evaluationOfHistograms(call, splits[i] as TextonHistograms, settings)).accuracy);
    onProgress?.(accuracies.length, splits.length);
  }
  return accuracies;
}
