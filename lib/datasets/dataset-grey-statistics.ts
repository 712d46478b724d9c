import { checkOptions, type LongCall } from '../core';
import type { Dataset } from './dataset';

/** Mean and deviation of the grey values of every item. */
export interface DatasetGreyStatistics {
  readonly means: Float64Array;
  /** Population standard deviations. */
  readonly deviations: Float64Array;
}

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
    const planes = await Promise.all(Array.from({ length: count }, (_, i) => dataset.get(first + i)));
    planes.forEach(({ data }, i) => {
      const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
      means[first + i] = mean;
      deviations[first + i] = Math.sqrt(data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / data.length);
    });
    options.onProgress?.(first + count, dataset.length);
  }
  return { means, deviations };
}
