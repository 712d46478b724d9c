import { checkObject, checkList, checkOptions, type LongCall, type Responses } from '../core';
import { imageBatches, type Dataset } from '../datasets';
import {
  checkFilterBank,
  filterResponsesMany,
  weberNormalise,
  type Border,
  type FilterBank,
} from '../filters';

/** Responses of several images whose classes are known. */
export interface LabelledResponses {
  /** One for each image. */
  readonly responses: readonly Responses[];
  /** Class of each. */
  readonly labels: Int32Array;
}

/** Options of {@link datasetResponses}. */
export interface DatasetResponsesOptions extends LongCall {
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
  /** Whether every response vector is rescaled by `weberNormalise`. @defaultValue false */
  readonly weber?: boolean;
}

/**
 * Filters every image of a data set and keeps all responses: 4·C·H·W bytes an image.
 * @param dataset images with their classes
 * @param bank C filters
 * @throws RangeError when an image is smaller than the kernels with `border: 'valid'`
 */
export async function datasetResponses(
  dataset: Pick<Dataset, 'length' | 'labels' | 'get'>,
  bank: FilterBank,
  options: DatasetResponsesOptions = {},
): Promise<LabelledResponses> {
  const call = 'datasetResponses';
  checkObject(call, 'dataset', dataset, 'a Dataset');
  checkList(call, 'dataset.labels', dataset.labels, 'a list of class numbers');
  checkFilterBank(call, bank);
  checkOptions(call, options, ['border', 'weber', 'signal', 'onProgress', 'workers']);
  const { onProgress, weber = false, ...rest } = options;
  const responses: Responses[] = [];
  for await (const planes of imageBatches(dataset, { signal: rest.signal })) {
    const found = await filterResponsesMany(planes, bank, rest);
    responses.push(...(weber ? found.map(weberNormalise) : found));
    onProgress?.(responses.length, dataset.length);
  }
  return { responses, labels: dataset.labels.slice() };
}
