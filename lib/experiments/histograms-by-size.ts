import type { CheckedRecipe } from '../classify';
import { mapDataset, type Dataset, type Split } from '../datasets';
import { checkedItems } from '../features';
import { standardise } from '../image';
import { splitHistograms, type SplitHistograms, type SplitHistogramsOptions } from './split-histograms';
import type { TextonSplits } from './texton-splits';

/** Options of {@link histogramsBySize}. */
export interface HistogramsBySizeOptions extends SplitHistogramsOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Computes the texton histograms of several splits over dictionaries of several sizes together, so that images are filtered once
 * for all sizes.
 * @param recipe checked; the sizes replace its `count` and `merge`
 * @returns one for each size
 * @throws RangeError when a class has too few images, or `count` exceeds the number of pixels to learn from
 */
export async function histogramsBySize(
  splits: readonly Split[],
  recipe: CheckedRecipe,
  options: HistogramsBySizeOptions,
): Promise<TextonSplits[]> {
  const { onProgress, call = 'histogramsBySize', ...rest } = options;
  const checks = { size: recipe.bank.size, border: recipe.border };
  const standardised = (name: string, part: Dataset): Dataset =>
    mapDataset({ ...part, ...checkedItems(call, name, part, checks) }, standardise);
  const found: SplitHistograms[][] = [];
  for (const [i, split] of Array.from(splits).entries()) {
    const inputs = recipe.standardise
      ? {
          train: standardised(`splits[${i}].train`, split.train),
          test: standardised(`splits[${i}].test`, split.test),
        }
      : split;
    found.push(await splitHistograms(inputs, recipe, { ...rest, call }));
    onProgress?.(found.length, splits.length);
  }
  return options.sizes.map((_, s) => ({
    perClass: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).perClass),
    shared: found.map((ofSizes) => (ofSizes[s] as SplitHistograms).shared),
  }));
}
