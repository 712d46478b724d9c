import { labelResponsesMany } from '../compute';
import {
  checkList,
  checkPlane,
  flagOption,
  listOption,
  readOptions,
  required,
  uncheckedOption,
  type Matrix,
  type Plane,
} from '../core';
import {
  checkFilterBank,
  filteringRules,
  filteringRuns,
  maximumGroups,
  runProgress,
  type FilterBank,
  type FilteringOptions,
  type MaximumResponsesOptions,
} from '../filters';
import { checkTextons } from './check-textons';

/** Options of {@link imageTextonHistograms}. */
export interface ImageTextonHistogramsOptions extends FilteringOptions {
  /** One or more sets of textons, each Q×D; Q may differ between sets. */
  readonly dictionaries: readonly Matrix[];
  /** Maximum responses of the Root Filter Set to use: see `maximumResponses`. @defaultValue the responses themselves */
  readonly maxima?: MaximumResponsesOptions;
  /** See `weberNormalise`. @defaultValue false */
  readonly weber?: boolean;
}

const rules = {
  dictionaries: required(listOption<Matrix>('an array of textons, each a Matrix')),
  maxima: uncheckedOption<MaximumResponsesOptions | undefined>(),
  weber: flagOption(),
  ...filteringRules,
};

/**
 * Computes the texton histograms of images, for one or more dictionaries, without storing the responses.
 *
 * Gives the same histograms as `filterResponses`, `maximumResponses`, `weberNormalise`, `textonMap` and
 * `textonHistogram` in turn, several times faster; each image is filtered only once.
 * @param planes images with finite values; fastest when many have the same size
 * @param bank C filters; D = C, or the number of maxima
 * @returns for each dictionary, one histogram per image: Q frequencies that sum to 1
 * @throws RangeError when textons and bank do not match, or an image is smaller than the kernels with border 'valid'
 */
export async function imageTextonHistograms(
  planes: readonly Plane[],
  bank: FilterBank,
  options: ImageTextonHistogramsOptions,
): Promise<Float64Array[][]> {
  const call = 'imageTextonHistograms';
  const read = readOptions(call, options, rules);
  const { dictionaries, maxima: set, border, weber, signal, onProgress, workers } = read;
  const kernels = checkFilterBank(call, bank);
  const maxima = set === undefined ? undefined : maximumGroups(call, set);
  if (maxima && bank.filters.length !== 38)
    throw new RangeError(
      `${call}: bank must have the 38 filters of rfsFilterBank() with maxima, got ${bank.filters.length}`,
    );
  for (const textons of dictionaries) checkTextons(call, textons, (maxima ?? bank.filters).length);
  checkList(call, 'planes', planes, 'an array of planes');
  planes.forEach((plane, i) => checkPlane(call, plane, `planes[${i}]`));
  const settings = {
    size: bank.size,
    sets: dictionaries.map((textons) => textons.data),
    weber,
    maps: false,
    maxima,
    signal,
    workers,
  };
  const histograms = dictionaries.map(() => planes.map(() => new Float64Array()));
  let done = 0;
  for (const { items, images, window } of filteringRuns(call, planes, { size: bank.size, border })) {
    signal?.throwIfAborted();
    const progress = runProgress(onProgress, { before: done, items: items.length, total: planes.length });
    const labels = await labelResponsesMany(images, kernels, { ...settings, ...progress, window });
    const pixels = window.width * window.height;
    labels.forEach((ofSet, s) =>
      ofSet.forEach(({ counts }, at) => {
        (histograms[s] as Float64Array[])[items[at] as number] = counts.map((n) => n / pixels);
      }),
    );
    done += items.length;
    onProgress?.(done, planes.length);
  }
  return histograms;
}
