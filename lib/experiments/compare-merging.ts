import {
  checkTextons,
  learnTextons,
  mergeTextons,
  quantisationError,
  type TextonDictionary,
} from '../textons';
import { checkObject, checkList, checkOptions, type RunOptions, type Matrix, type Responses } from '../core';

/** Options of {@link compareMerging}. */
export interface CompareMergingOptions extends Omit<RunOptions, 'onProgress'> {
  /** Responses of the images that the dictionary was learnt from. */
  readonly images: readonly Responses[];
  /** Numbers of textons to keep. */
  readonly counts: readonly number[];
  /** @defaultValue 0 */
  readonly seed?: number;
  /** Of the K-means that merging is compared with. @defaultValue 30 */
  readonly maxIterations?: number;
}

/** What a number of textons costs in either way. */
export type MergingRow = {
  /** Textons kept. */
  readonly Q: number;
  /** How many of them were merged from textons of more than one class. */
  readonly 'of several classes': number;
  /** Mean of `quantisationError` over the images. */
  readonly 'error, merged': number;
  /** The same with Q textons learnt by K-means from all pixels of the images at once. */
  readonly 'error, K-means': number;
};

/**
 * Compares merging a dictionary to Q textons with asking K-means for Q textons, by the mean quantisation error.
 * @param dictionary of `textonDictionary`
 * @returns a row for each count
 * @throws RangeError when there is no image, or a count is above the number of textons
 */
export async function compareMerging(
  dictionary: TextonDictionary,
  options: CompareMergingOptions,
): Promise<MergingRow[]> {
  const call = 'compareMerging';
  checkObject(call, 'dictionary', dictionary, 'a TextonDictionary of textonDictionary');
  checkTextons(call, dictionary.textons);
  checkOptions(call, options, ['images', 'counts', 'seed', 'maxIterations', 'signal', 'workers']);
  checkList(call, 'images', options.images, 'a list of Responses');
  checkList(call, 'counts', options.counts, 'a list of numbers of textons');
  const { images, counts, seed = 0, maxIterations = 30, ...rest } = options;
  if (images.length === 0) throw new RangeError(`${call}: images must not be empty, got no image`);
  const meanError = (textons: Matrix): number =>
    images.reduce((sum, image) => sum + quantisationError(image, textons), 0) / images.length;
  const rows: MergingRow[] = [];
  for (const Q of counts) {
    const merged = mergeTextons(dictionary, { count: Q });
    const learnt = await learnTextons(images, { ...rest, count: Q, seed, maxIterations });
    rows.push({
      Q,
      'of several classes': merged.classes.filter((label) => label === -1).length,
      'error, merged': meanError(merged.textons),
      'error, K-means': meanError(learnt),
    });
  }
  return rows;
}
