import {
  checkTextons,
  learnTextons,
  mergeTextons,
  quantisationError,
  type TextonDictionary,
} from '../textons';
import {
  checkInteger,
  checkObject,
  checkResponses,
  integerOption,
  listOption,
  readOptions,
  required,
  runOptions,
  seedOption,
  type RunOptions,
  type Matrix,
  type Responses,
} from '../core';

/** Options of {@link compareMerging}. */
export interface CompareMergingOptions extends Omit<RunOptions, 'onProgress'> {
  /** Responses of the images from which the dictionary was learnt. */
  readonly images: readonly Responses[];
  /** Numbers of textons to keep. */
  readonly counts: readonly number[];
  /** @defaultValue 0 */
  readonly seed?: number;
  /** Of the k-means that merging is compared with. @defaultValue 30 */
  readonly maxIterations?: number;
}

const rules = {
  images: required(listOption<Responses>('a list of Responses')),
  counts: required(listOption<number>('a list of numbers of textons')),
  seed: seedOption(),
  maxIterations: integerOption({ min: 1, default: 30 }),
  signal: runOptions.signal,
  workers: runOptions.workers,
};

/** The quantisation error of a number of textons, merged or learnt. */
export type MergingRow = {
  /** Number of textons, Q. */
  readonly count: number;
  /** Number of them that were merged from textons of several classes. */
  readonly mixedTextons: number;
  /** Mean of `quantisationError` over the images. */
  readonly mergedError: number;
  /** The same with Q textons learnt by k-means from all pixels of the images together. */
  readonly kmeansError: number;
};

/**
 * Compares merging a dictionary to Q textons with learning Q textons by k-means, by their mean quantisation errors.
 * @param dictionary of `textonDictionary`
 * @returns a row for each count
 * @throws RangeError when there is no image, or a count exceeds the number of textons
 */
export async function compareMerging(
  dictionary: TextonDictionary,
  options: CompareMergingOptions,
): Promise<MergingRow[]> {
  const call = 'compareMerging';
  checkObject(call, 'dictionary', dictionary, 'a TextonDictionary of textonDictionary');
  checkTextons(call, dictionary.textons);
  const { images, counts, ...rest } = readOptions(call, options, rules);
  if (images.length === 0) throw new RangeError(`${call}: images must have at least one image, got none`);
  for (let i = 0; i < images.length; i++) checkResponses(call, images[i] as Responses, `images[${i}]`);
  for (let i = 0; i < counts.length; i++)
    checkInteger(call, `counts[${i}]`, counts[i], 1, dictionary.textons.rows);
  const meanError = (textons: Matrix): number =>
    images.reduce((sum, image) => sum + quantisationError(image, textons), 0) / images.length;
  const rows: MergingRow[] = [];
  for (const count of counts) {
    const merged = mergeTextons(dictionary, { count });
    const learnt = await learnTextons(images, { ...rest, count });
    rows.push({
      count,
      mixedTextons: merged.classes.filter((label) => label === -1).length,
      mergedError: meanError(merged.textons),
      kmeansError: meanError(learnt),
    });
  }
  return rows;
}
