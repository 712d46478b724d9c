import { checkVectors } from '../features';
import { checkNotNegative } from './check-pair';

/**
 * Checks that a list has at least one histogram, all with the same number of bins, finite and not negative.
 * @returns the number of bins
 * @throws TypeError for anything that is not a list; RangeError naming the wrong histogram
 */
export function checkHistograms(
  call: string,
  name: string,
  histograms: readonly ArrayLike<number>[],
): number {
  const bins = checkVectors(call, name, histograms);
  histograms.forEach((histogram, i) => checkNotNegative(call, `${name}[${i}]`, histogram));
  return bins;
}
