import { checkLabels, flagOption, readOptions, type RunOptions, type Responses } from '../core';
import { imageBatches, type Dataset } from '../datasets';
import {
  checkFilterBank,
  filteringRules,
  filterResponsesMany,
  weberNormalise,
  type Border,
  type FilterBank,
} from '../filters';
import { checkedItems, type ReadableImages } from './checked-items';

/** Responses of several labelled images. */
export interface LabelledResponses {
  /** One per image. */
  readonly responses: readonly Responses[];
  /** Class of each image. */
  readonly labels: Int32Array;
}

/** Options of {@link datasetResponses}. */
export interface DatasetResponsesOptions extends RunOptions {
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
  /** Whether every response vector is rescaled by `weberNormalise`. @defaultValue false */
  readonly weber?: boolean;
}

const rules = { ...filteringRules, weber: flagOption() };

/**
 * Filters every image of a data set and stores all responses: 4·C·H·W bytes per image.
 * @param dataset labelled images
 * @param bank C filters
 * @param call name of the public function, for messages
 * @throws RangeError naming an image with a value that is not finite, or smaller than the kernels with `border: 'valid'`
 */
export async function datasetResponses(
  dataset: ReadableImages & Pick<Dataset, 'labels'>,
  bank: FilterBank,
  options: DatasetResponsesOptions = {},
  call: string = 'datasetResponses',
): Promise<LabelledResponses> {
  checkFilterBank(call, bank);
  const { weber, onProgress, ...rest } = readOptions(call, options, rules);
  const images = checkedItems(call, 'dataset', dataset, {
    size: bank.size,
    border: rest.border,
    constant: true,
  });
  checkLabels(call, 'dataset.labels', dataset.labels, dataset.length);
  const responses: Responses[] = [];
  for await (const planes of imageBatches(images, { signal: rest.signal })) {
    for (const found of await filterResponsesMany(planes, bank, rest))
      responses.push(weber ? weberNormalise(found) : found);
    onProgress?.(responses.length, dataset.length);
  }
  return { responses, labels: Int32Array.from(dataset.labels) };
}
