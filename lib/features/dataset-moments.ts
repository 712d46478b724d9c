import type { ResponseMoments } from '../compute';
import type { LongCall } from '../core';
import { imageBatches, type Dataset } from '../datasets';
import { filterMoments, type Border, type FilterBank } from '../filters';

/** Options of {@link datasetMoments}. */
export interface DatasetMomentsOptions extends LongCall {
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
}

/**
 * Measures the moments of every filter's responses for every image of a data set, without keeping the responses.
 * @param dataset images of any sizes
 * @param bank C filters
 * @returns one for each image, three lists of C numbers
 * @throws RangeError when an image is smaller than the kernels with `border: 'valid'`
 */
export async function datasetMoments(
  dataset: Pick<Dataset, 'length' | 'get'>,
  bank: FilterBank,
  options: DatasetMomentsOptions = {},
): Promise<ResponseMoments[]> {
  const { onProgress, ...rest } = options;
  const moments: ResponseMoments[] = [];
  for await (const planes of imageBatches(dataset, { signal: rest.signal })) {
    moments.push(...(await filterMoments(planes, bank, rest)));
    onProgress?.(moments.length, dataset.length);
  }
  return moments;
}
