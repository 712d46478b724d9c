import { readOptions, type RunOptions } from '../core';
import type { Split } from '../datasets';
import { checkFilterBank, filteringRules, type Border, type FilterBank } from '../filters';
import { checkSplits, datasetMoments, momentFeatures } from '../features';

/** Feature vectors of the two parts of a split. */
export interface VectorSplit {
  readonly train: { readonly vectors: readonly Float64Array[]; readonly labels: Int32Array };
  readonly test: { readonly vectors: readonly Float64Array[]; readonly labels: Int32Array };
}

/** Options of {@link splitFeatures}. */
export interface SplitFeaturesOptions extends RunOptions {
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
}

/** The feature vectors of several splits, of the two kinds of `responseStatistics`. */
export interface SplitFeatures {
  readonly moments: readonly VectorSplit[];
  readonly energy: readonly VectorSplit[];
}

/**
 * Filters every image of several splits once, and computes the moments and the energy of its responses, which are not
 * kept.
 * @param splits training and test images
 * @param bank C filters
 * @returns for each split vectors of 2C numbers
 * @throws RangeError when an image is smaller than the kernels with `border: 'valid'`
 */
export async function splitFeatures(
  splits: readonly Split[],
  bank: FilterBank,
  options: SplitFeaturesOptions = {},
): Promise<SplitFeatures> {
  const call = 'splitFeatures';
  checkSplits(call, splits);
  checkFilterBank(call, bank);
  const { onProgress, ...rest } = readOptions(call, options, filteringRules);
  const moments: VectorSplit[] = [];
  const energy: VectorSplit[] = [];
  for (const [i, split] of Array.from(splits).entries()) {
    const name = `splits[${i}]`;
    const train = await datasetMoments(split.train, bank, rest, { call, name: `${name}.train` });
    const test = await datasetMoments(split.test, bank, rest, { call, name: `${name}.test` });
    const describe = (features: 'moments' | 'energy'): VectorSplit => ({
      train: {
        vectors: train.map((m) => momentFeatures(m, { features })),
        labels: Int32Array.from(split.train.labels),
      },
      test: {
        vectors: test.map((m) => momentFeatures(m, { features })),
        labels: Int32Array.from(split.test.labels),
      },
    });
    moments.push(describe('moments'));
    energy.push(describe('energy'));
    onProgress?.(moments.length, splits.length);
  }
  return { moments, energy };
}
