import { checkObject, readOptions, runOptions, type RunOptions } from '../core';
import type { Dataset } from './dataset';
import { itemsOfClass } from './items-of-class';
import { readAhead } from './read-ahead';

/** Mean and standard deviation of the grey levels of every item. */
export interface DatasetGreyStatistics {
  readonly means: Float64Array;
  /** Population standard deviations. */
  readonly deviations: Float64Array;
  /** For each class, the mean of the item means, and that mean ± their standard deviation. */
  readonly byClass: readonly ClassGreyStatistics[];
}

/** Brightness of the items of a class. */
export type ClassGreyStatistics = {
  readonly class: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

/** Number of items between reports of progress. */
const REPORTED = 8;

/**
 * Computes the first-order statistics of every item of a data set: brightness and contrast.
 * @returns two arrays with one value per item
 */
export async function datasetGreyStatistics(
  dataset: Dataset,
  options: RunOptions = {},
): Promise<DatasetGreyStatistics> {
  checkObject('datasetGreyStatistics', 'dataset', dataset, 'a Dataset');
  const { signal, onProgress } = readOptions('datasetGreyStatistics', options, runOptions);
  const means = new Float64Array(dataset.length);
  const deviations = new Float64Array(dataset.length);
  const items = Array.from(means.keys());
  let done = 0;
  for await (const { data } of readAhead(dataset, items, { signal })) {
    const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
    means[done] = mean;
    deviations[done] = Math.sqrt(data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / data.length);
    done++;
    if (done % REPORTED === 0 || done === dataset.length) onProgress?.(done, dataset.length);
  }
  return {
    means,
    deviations,
    byClass: dataset.classNames.map((name, label) => ({
      class: name,
      ...spread(means, itemsOfClass(dataset, label)),
    })),
  };
}

function spread(means: Float64Array, items: Int32Array): { mean: number; low: number; high: number } {
  const values = Array.from(items, (item) => means[item] as number);
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return { mean, low: mean - deviation, high: mean + deviation };
}
