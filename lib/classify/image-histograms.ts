import type { RunOptions, Matrix } from '../core';
import { imageBatches } from '../datasets';
import { checkedItems, type ReadableImages } from '../features';
import { standardise } from '../image';
import { imageTextonHistograms } from '../textons';
import type { CheckedResponseRecipe } from './check-recipe';

/** Options of {@link imageHistograms}. */
export interface ImageHistogramsOptions extends RunOptions {
  /** Sets of textons, each Q×D. */
  readonly dictionaries: readonly Matrix[];
  /** Name of the public function, for messages. @defaultValue 'imageHistograms' */
  readonly call?: string;
  /** Name of its argument with the images, for messages. @defaultValue 'images' */
  readonly name?: string;
}

/**
 * Reads images and computes their texton histograms over one or several dictionaries: those of `textonMap` on
 * `normalisedResponses`. Images are read while others are computed, and memory does not grow with their number.
 * @param images a data set, or anything else that reads image i
 * @param recipe checked
 * @returns for each image in order, its histogram of Q bins over each dictionary
 * @throws RangeError naming an image that is constant, or smaller than the filters with `border: 'valid'`
 */
export async function* imageHistograms(
  images: ReadableImages,
  recipe: CheckedResponseRecipe,
  options: ImageHistogramsOptions,
): AsyncGenerator<readonly Float64Array[]> {
  const { bank, maxima, border, weber } = recipe;
  const { dictionaries, signal, onProgress, workers, call = 'imageHistograms', name = 'images' } = options;
  const settings = { maxima, border, weber, dictionaries, signal, workers };
  let done = 0;
  const checked = checkedItems(call, name, images, { size: bank.size, border });
  for await (const planes of imageBatches(checked, { signal })) {
    const inputs = recipe.standardise ? planes.map(standardise) : planes;
    const histograms = await imageTextonHistograms(inputs, bank, settings);
    for (let i = 0; i < planes.length; i++) yield histograms.map((list) => list[i] as Float64Array);
    done += planes.length;
    onProgress?.(done, images.length);
  }
}
