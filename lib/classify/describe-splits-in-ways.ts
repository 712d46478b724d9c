import { checkOptions } from '../core';
import type { Split } from '../datasets';
import type { FilterBank } from '../filters';
import {
  describeSplitsByTextons,
  type DescribeSplitsByTextonsOptions,
  type TextonSplits,
} from './describe-splits-by-textons';

/** One way to describe: a bank, and options of `describeSplitsByTextons` that are this way's own. */
export interface TextonWay extends Omit<DescribeSplitsByTextonsOptions, 'onProgress' | 'signal' | 'workers'> {
  readonly bank: FilterBank;
}

/**
 * Describes the same splits by textons in several ways, one after the other.
 * @param splits training and test images, with classes 0 … M − 1
 * @param ways by name; an option that a way gives is taken before that of `options`
 * @param options as of `describeSplitsByTextons`, for all ways; progress counts the splits of all ways
 * @returns the described splits under the names of the ways
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function describeSplitsInWays(
  splits: readonly Split[],
  ways: Readonly<Record<string, TextonWay>>,
  options: DescribeSplitsByTextonsOptions = {},
): Promise<Record<string, TextonSplits>> {
  const known = ['count', 'images', 'seed', 'border', 'standardised', 'weber', 'merge'];
  checkOptions('describeSplitsInWays', options, [...known, 'signal', 'onProgress', 'workers']);
  const { onProgress, ...common } = options;
  const names = Object.keys(ways);
  const found: Record<string, TextonSplits> = {};
  for (const [at, [name, { bank, ...own }]] of Object.entries(ways).entries()) {
    const told = (done: number): void =>
      onProgress?.(at * splits.length + done, names.length * splits.length);
    found[name] = await describeSplitsByTextons(splits, bank, { ...common, ...own, onProgress: told });
  }
  return found;
}
