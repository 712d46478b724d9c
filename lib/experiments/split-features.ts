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

/** Feature vectors of several splits, by kind. */
export interface SplitFeatures {
  /** Mean and variance of every response; see `responseStatistics`. */
  readonly moments: readonly VectorSplit[];
  /** Mean magnitude and logarithm of the variance. */
  readonly energy: readonly VectorSplit[];
  /** The two halves of `moments`, separately. */
  readonly mean: readonly VectorSplit[];
  readonly variance: readonly VectorSplit[];
  /** The two halves of `energy`, separately. */
  readonly magnitude: readonly VectorSplit[];
  readonly logVariance: readonly VectorSplit[];
}

/**
 * Filters every image of several splits once, and computes the moments and the energy of its responses without storing the
 * responses. The halves of both are returned too, to measure what each achieves alone.
 * @param splits training and test images
 * @param bank C filters
 * @returns for each split, vectors of 2C numbers, and halves of C numbers
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
  return {
    moments,
    energy,
    mean: everyOther(moments, 0),
    variance: everyOther(moments, 1),
    magnitude: everyOther(energy, 0),
    logVariance: everyOther(energy, 1),
  };
}

function everyOther(splits: readonly VectorSplit[], first: 0 | 1): VectorSplit[] {
  const part = ({ vectors, labels }: VectorSplit['train']): VectorSplit['train'] => ({
    vectors: vectors.map((vector) => vector.filter((_, i) => i % 2 === first)),
    labels,
  });
  return splits.map(({ train, test }) => ({ train: part(train), test: part(test) }));
}
