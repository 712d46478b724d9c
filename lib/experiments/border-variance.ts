import { checkFilterBank, type FilterBank } from '../filters';
import { datasetMoments } from '../features';
import {
  checkInteger,
  checkLabels,
  checkList,
  checkObject,
  readOptions,
  runOptions,
  type RunOptions,
} from '../core';
import type { Dataset } from '../datasets';

/** Variance of the responses to the images of a class, with each border. */
export type BorderVarianceRow = {
  /** The class, or «all classes» in the last row. */
  readonly class: string;
  /** Variance of a filter's responses over an image, summed over the filters; the mean over the images. Zero border. */
  readonly zero: number;
  /** The same with a reflected border. */
  readonly reflect: number;
  /**
   * zero / reflect: 1 if the frame adds nothing, 2 if it causes half of the variance with a zero border, below 1 if it
   * takes variance away.
   */
  readonly ratio: number;
};

/**
 * Measures how much of the responses' variance is due to a black border around the images.
 * @returns a row for each class, and one for all
 * @throws RangeError when there is no image, or the images of a class give no response with a reflected border
 */
export async function borderVariance(
  dataset: Dataset,
  bank: FilterBank,
  options: RunOptions = {},
): Promise<BorderVarianceRow[]> {
  const call = 'borderVariance';
  const { signal, onProgress, workers } = readOptions(call, options, runOptions);
  checkFilterBank(call, bank);
  checkObject(call, 'dataset', dataset, 'a Dataset');
  checkList(call, 'dataset.classNames', dataset.classNames, 'a list of names');
  const length = checkInteger(call, 'dataset.length', dataset.length, 1);
  checkLabels(call, 'dataset.labels', dataset.labels, length);
  const sums: Float64Array[] = [];
  for (const [turn, border] of (['zero', 'reflect'] as const).entries()) {
    const report = (done: number): void => onProgress?.(turn * length + done, 2 * length);
    const run = { border, signal, workers, ...(onProgress ? { onProgress: report } : {}) };
    const moments = await datasetMoments(dataset, bank, run, { call, name: 'dataset' });
    sums.push(Float64Array.from(moments, ({ variance }) => variance.reduce((a, b) => a + b, 0)));
  }
  const [zero, reflect] = sums as [Float64Array, Float64Array];
  const row = (name: string, keep: (label: number) => boolean): BorderVarianceRow => {
    const mean = (values: Float64Array): number => {
      const kept = values.filter((_, i) => keep(dataset.labels[i] as number));
      return kept.reduce((a, b) => a + b, 0) / kept.length;
    };
    const both = { zero: mean(zero), reflect: mean(reflect) };
    if (!(both.reflect > 0))
      throw new RangeError(
        `${call}: dataset must have an image that the bank responds to in every class, got none in ${name}`,
      );
    return { class: name, ...both, ratio: both.zero / both.reflect };
  };
  return [
    ...dataset.classNames.map((name, label) => row(name, (of) => of === label)),
    row('all classes', () => true),
  ];
}
