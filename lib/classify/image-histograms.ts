import type { RunOptions, Matrix } from '../core';
import { imageBatches } from '../datasets';
import { checkedItems, type ReadableImages } from '../features';
import type { Border } from '../filters';
import { standardise } from '../image';
import { imageTextonHistograms } from '../textons';
import { experimentBank, type TextonBank } from './experiment-bank';

/** Options of {@link imageHistograms}, all given. */
export interface ImageHistogramsOptions extends RunOptions {
  readonly bank: TextonBank;
  readonly border: Border;
  readonly standardised: boolean;
  readonly weber: boolean;
  /** Sets of textons, each Q×D. */
  readonly dictionaries: readonly Matrix[];
}

/**
 * Reads images and describes them as Varma and Zisserman do, in one or several dictionaries: the histograms of
 * `textonMap` on `normalisedResponses`. Images are read while others are computed, and memory does not grow with their
 * number.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param images a data set, or anything else that reads image i
 * @param told the public function and its argument, for messages
 * @returns image after image, for each dictionary its histogram of Q bins
 * @throws RangeError naming an image that is constant, or smaller than the filters with `border: 'valid'`
 */
export async function* imageHistograms(
  images: ReadableImages,
  options: ImageHistogramsOptions,
  { call, name }: { readonly call: string; readonly name: string } = {
    call: 'imageHistograms',
    name: 'images',
  },
): AsyncGenerator<readonly Float64Array[]> {
  const { dictionaries, border, standardised, weber, signal, onProgress, workers } = options;
  const { bank, maxima } = experimentBank(call, options.bank);
  const settings = {
    ...(maxima && { maxima }),
    dictionaries,
    border,
    weber,
    ...(signal && { signal }),
    ...(workers !== undefined && { workers }),
  };
  let done = 0;
  const checked = checkedItems(call, name, images, { size: bank.size, border });
  for await (const planes of imageBatches(checked, { signal })) {
    const described = await imageTextonHistograms(
      standardised ? planes.map(standardise) : planes,
      bank,
      settings,
    );
    for (let i = 0; i < planes.length; i++)
      yield described.map((histograms) => histograms[i] as Float64Array);
    done += planes.length;
    onProgress?.(done, images.length);
  }
}
