import { checkOptions, type LongCall } from '../core';
import { allInOrder } from './all-in-order';
import type { Dataset } from './dataset';
import { itemsOfClass } from './items-of-class';

/** Mean and deviation of the grey values of every item. */
export interface DatasetGreyStatistics {
  readonly means: Float64Array;
  /** Population standard deviations. */
  readonly deviations: Float64Array;
  /** For each class the mean of its items' means, and that mean less and plus their standard deviation. */
  readonly byClass: readonly ClassGreyStatistics[];
}

/** How bright the items of a class are. */
export type ClassGreyStatistics = {
  readonly class: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};

/** How many items are read at a time: reading one mostly waits. */
const AT_ONCE = 8;

/**
 * Measures the first-order statistics of every item of a data set: how bright it is and how strong its contrast.
 * @returns two arrays of the data set's length
 */
export async function datasetGreyStatistics(
  dataset: Dataset,
  options: LongCall = {},
): Promise<DatasetGreyStatistics> {
  checkOptions('datasetGreyStatistics', options, ['signal', 'onProgress', 'workers']);
  const means = new Float64Array(dataset.length);
  const deviations = new Float64Array(dataset.length);
  for (let first = 0; first < dataset.length; first += AT_ONCE) {
    options.signal?.throwIfAborted();
    const count = Math.min(AT_ONCE, dataset.length - first);
    const planes = await allInOrder(Array.from({ length: count }, (_, i) => dataset.get(first + i)));
    planes.forEach(({ data }, i) => {
      const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
      means[first + i] = mean;
      deviations[first + i] = Math.sqrt(data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / data.length);
    });
    options.onProgress?.(first + count, dataset.length);
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
