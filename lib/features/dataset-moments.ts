import type { ResponseMoments } from '../compute';
import { readOptions, type RunOptions } from '../core';
import { imageBatches } from '../datasets';
import { filterMoments, filteringRules, type Border, type FilterBank } from '../filters';
import { checkedItems, type ReadableImages } from './checked-items';

/** Options of {@link datasetMoments}. */
export interface DatasetMomentsOptions extends RunOptions {
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
}

/**
 * Computes the moments of every filter's responses for every image of a data set, without storing the responses.
 * @param dataset images, whose sizes may differ
 * @param bank C filters
 * @param told the public function and its argument, for messages
 * @returns three lists of C numbers per image
 * @throws RangeError naming an image with a value that is not finite, or smaller than the kernels with `border: 'valid'`
 */
export async function datasetMoments(
  dataset: ReadableImages,
  bank: FilterBank,
  options: DatasetMomentsOptions = {},
  { call, name }: { readonly call: string; readonly name: string } = {
    call: 'datasetMoments',
    name: 'dataset',
  },
): Promise<ResponseMoments[]> {
  const { onProgress, ...rest } = readOptions(call, options, filteringRules);
  const images = checkedItems(call, name, dataset, { size: bank.size, border: rest.border, constant: true });
  const moments: ResponseMoments[] = [];
  for await (const planes of imageBatches(images, { signal: rest.signal })) {
    for (const found of await filterMoments(planes, bank, rest)) moments.push(found);
    onProgress?.(moments.length, dataset.length);
  }
  return moments;
}
