import { checkInteger, checkObject, readOptions, runOptions, type Plane, type RunOptions } from '../core';
import { readAhead, type Dataset } from '../datasets';
import type { LabelledInputs } from './labelled-inputs';

const rules = { signal: runOptions.signal, onProgress: runOptions.onProgress };

/**
 * Reads all images of a data set into memory, with their classes, to train a network with.
 * @throws Error when an image cannot be read
 */
export async function datasetInputs(
  dataset: Pick<Dataset, 'length' | 'get' | 'labels' | 'classNames'>,
  options: Omit<RunOptions, 'workers'> = {},
): Promise<LabelledInputs & { readonly inputs: readonly Plane[] }> {
  const call = 'datasetInputs';
  const { signal, onProgress } = readOptions(call, options, rules);
  checkObject(call, 'dataset', dataset, 'a Dataset');
  const length = checkInteger(call, 'dataset.length', dataset.length, 1);
  const inputs: Plane[] = [];
  const items = Array.from({ length }, (_, i) => i);
  for await (const plane of readAhead(dataset, items, { signal })) {
    inputs.push(plane);
    onProgress?.(inputs.length, length);
  }
  return { inputs, labels: dataset.labels, classNames: dataset.classNames };
}
