import { checkVectors } from '../features';
import { checkNotNegative } from './check-pair';

/**
 * Checks that a list holds at least one histogram, all of one number of bins, finite and not negative.
 * @returns the number of bins
 * @throws TypeError for something that is no list; RangeError naming the histogram that is wrong
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
