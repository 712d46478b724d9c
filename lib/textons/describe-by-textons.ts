import { labelResponsesMany } from '../compute';
import {
  checkChoice,
  checkInteger,
  checkOptions,
  checkPlane,
  type LongCall,
  type Matrix,
  type Plane,
} from '../core';
import {
  bankKernels,
  checkFilterBank,
  filterWindow,
  maximumGroups,
  padByReflection,
  type Border,
  type FilterBank,
  type MaximumResponsesOptions,
} from '../filters';
import { checkTextons } from './check-textons';

/** Options of {@link describeByTextons}. */
export interface DescribeByTextonsOptions extends LongCall {
  /** One or several sets of textons, each Q×D; every Q may be another. */
  readonly dictionaries: readonly Matrix[];
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
  /** Takes these maxima of the Root Filter Set first: see `maximumResponses`. @defaultValue the responses themselves */
  readonly maxima?: MaximumResponsesOptions;
  /** See `weberNormalise`. @defaultValue false */
  readonly weber?: boolean;
}

/** Images that are filtered in one call share the cores; they hold at most this many pixels, or are a single one. */
const MOST_IMAGES = 16;
const MOST_PIXELS = 2 ** 22;

/**
 * Describes images by their texton histograms, in one or several dictionaries, without keeping any response.
 *
 * The same histograms as `filterResponses`, `maximumResponses`, `weberNormalise`, `textonMap` and `textonHistogram` one
 * after the other, several times as fast; an image is filtered once, however many dictionaries there are.
 * @param planes images, finite values; fastest where many are of one size
 * @param bank C filters; D = C, or the number of maxima
 * @returns for each dictionary the histogram of every image: Q frequencies that sum to 1
 * @throws RangeError when textons and bank do not match, or an image is smaller than the kernels with border 'valid'
 */
export async function describeByTextons(
  planes: readonly Plane[],
  bank: FilterBank,
  options: DescribeByTextonsOptions,
): Promise<Float64Array[][]> {
  const call = 'describeByTextons';
  const known = ['dictionaries', 'border', 'maxima', 'weber', 'signal', 'onProgress', 'workers'];
  checkOptions(call, options, known);
  const { dictionaries, maxima: set, weber = false, signal, onProgress, workers } = options;
  const border = checkChoice(call, 'border', options.border ?? 'zero', ['zero', 'reflect', 'valid']);
  if (workers !== undefined) checkInteger(call, 'workers', workers, 1);
  checkFilterBank(call, bank);
  const maxima = set === undefined ? undefined : maximumGroups(call, set);
  if (maxima && bank.filters.length !== 38)
    throw new RangeError(
      `${call}: bank must have the 38 filters of rfsFilterBank() with maxima, got ${bank.filters.length}`,
    );
  for (const textons of dictionaries) checkTextons(call, textons, (maxima ?? bank.filters).length);
  planes.forEach((plane, i) => checkPlane(call, plane, `planes[${i}]`));
  const settings = {
    size: bank.size,
    sets: dictionaries.map((textons) => textons.data),
    weber,
    maps: false,
    ...(maxima && { maxima }),
    ...(signal && { signal }),
    ...(workers !== undefined && { workers }),
  };
  const histograms = dictionaries.map(() => planes.map(() => new Float64Array()));
  let done = 0;
  for (const items of runsOfOneSize(planes)) {
    signal?.throwIfAborted();
    const images = items.map((i) => planes[i] as Plane);
    const window = filterWindow(call, images[0] as Plane, bank.size, border);
    const padded =
      border === 'reflect' ? images.map((image) => padByReflection(image, (bank.size - 1) / 2)) : images;
    const labels = await labelResponsesMany(padded, bankKernels(bank), { ...settings, window });
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

/** Divides images into short lists of one size, by their index. */
function runsOfOneSize(planes: readonly Plane[]): number[][] {
  const bySize = new Map<string, number[]>();
  planes.forEach(({ width, height }, i) => {
    const key = `${width}×${height}`;
    const items = bySize.get(key);
    if (items) items.push(i);
    else bySize.set(key, [i]);
  });
  return [...bySize.values()].flatMap((items) => {
    const { width, height } = planes[items[0] as number] as Plane;
    const most = Math.max(1, Math.min(MOST_IMAGES, Math.floor(MOST_PIXELS / (width * height))));
    return Array.from({ length: Math.ceil(items.length / most) }, (_, run) =>
      items.slice(run * most, (run + 1) * most),
    );
  });
}
