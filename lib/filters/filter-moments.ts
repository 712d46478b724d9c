import { responseMoments, type ResponseMoments } from '../compute';
import type { Plane } from '../core';
import { checkFiltering } from './check-filtering';
import type { FilterBank } from './filter-bank';
import type { FilteringOptions } from './filtering-options';
import { filteringRuns } from './filtering-runs';
import { runProgress } from './run-progress';

/**
 * Computes the mean, population variance and mean magnitude of every filter's responses to several images, without storing
 * the responses.
 * @param planes images with finite values; fastest when many have the same size
 * @param bank C filters
 * @returns three lists of C numbers per image
 * @throws RangeError when a pixel is not finite, or an image is smaller than the kernels with `border: 'valid'`
 */
export async function filterMoments(
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilteringOptions = {},
): Promise<ResponseMoments[]> {
  const call = 'filterMoments';
  const { border, kernels } = checkFiltering(call, planes, bank, options);
  const { size } = bank;
  const { signal, onProgress, workers } = options;
  const found: ResponseMoments[] = [];
  let done = 0;
  for (const { items, images, window } of filteringRuns(call, planes, { size, border })) {
    signal?.throwIfAborted();
    const progress = runProgress(onProgress, { before: done, items: items.length, total: planes.length });
    const ofRun = await responseMoments(images, kernels, { signal, workers, ...progress, size, window });
    ofRun.forEach((moments, at) => {
      found[items[at] as number] = moments;
    });
    done += items.length;
    onProgress?.(done, planes.length);
  }
  signal?.throwIfAborted();
  return found;
}
