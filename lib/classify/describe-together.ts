import { mapDataset, type Split } from '../datasets';
import type { FilterBank } from '../filters';
import { standardise } from '../image';
import type { CheckedTextonWay } from './check-texton-way';
import type { TextonSplits } from './describe-splits-by-textons';
import { splitHistograms, type DictionarySize, type SplitHistograms } from './split-histograms';

/** Options of {@link describeTogether}, checked. */
export interface DescribeTogetherOptions extends Omit<CheckedTextonWay, 'count' | 'merge'> {
  readonly sizes: readonly DictionarySize[];
}

/**
 * Describes splits over dictionaries of several sizes in one go, so that their images are filtered for all of them.
 * @returns one for each size
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function describeTogether(
  splits: readonly Split[],
  bank: FilterBank,
  options: DescribeTogetherOptions,
): Promise<TextonSplits[]> {
  const { standardised, onProgress, sizes, seed, images, border, weber, signal, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const found: SplitHistograms[][] = [];
  for (const { train, test } of splits) {
    const sides = standardised
      ? { train: mapDataset(train, standardise), test: mapDataset(test, standardise) }
      : { train, test };
    found.push(await splitHistograms(sides, bank, { ...long, sizes, seed, images, border, weber }));
    onProgress?.(found.length, splits.length);
  }
  return sizes.map((_, s) => ({
    perClass: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).perClass),
    shared: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).shared),
  }));
}
