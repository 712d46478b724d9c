import { mapDataset, type Dataset, type Split } from '../datasets';
import { checkedItems } from '../features';
import type { FilterBank } from '../filters';
import { standardise } from '../image';
import type { CheckedTextonWay } from './check-texton-way';
import type { TextonSplits } from './texton-splits';
import { splitHistograms, type DictionarySize, type SplitHistograms } from './split-histograms';

/** Options of {@link describeTogether}, checked. */
export interface DescribeTogetherOptions extends Omit<CheckedTextonWay, 'count' | 'merge'> {
  readonly sizes: readonly DictionarySize[];
}

/**
 * Describes splits over dictionaries of several sizes in one go, so that their images are filtered for all of them.
 * @param call name of the public function, for messages
 * @returns one for each size
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function describeTogether(
  splits: readonly Split[],
  bank: FilterBank,
  options: DescribeTogetherOptions,
  call: string = 'describeTogether',
): Promise<TextonSplits[]> {
  const { standardised, onProgress, sizes, seed, images, border, weber, signal, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const found: SplitHistograms[][] = [];
  const checks = { size: bank.size, border };
  const standard = (name: string, side: Dataset): Dataset =>
    mapDataset({ ...side, ...checkedItems(call, name, side, checks) }, standardise);
  for (const [i, { train, test }] of Array.from(splits).entries()) {
    const sides = standardised
      ? { train: standard(`splits[${i}].train`, train), test: standard(`splits[${i}].test`, test) }
      : { train, test };
    const settings = { ...long, sizes, seed, images, border, weber };
    found.push(await splitHistograms(sides, bank, settings, call));
    onProgress?.(found.length, splits.length);
  }
  return sizes.map((_, s) => ({
    perClass: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).perClass),
    shared: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).shared),
  }));
}
