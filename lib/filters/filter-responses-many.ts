import { convolveBankMany } from '../compute';
import type { Plane, Responses } from '../core';
import { bankKernels } from './bank-kernels';
import { checkFiltering } from './check-filtering';
import type { FilterBank } from './filter-bank';
import type { FilterResponsesOptions } from './filter-responses';
import { filteringRuns } from './filtering-runs';

/**
 * Convolves several images with every filter of a bank, each as `filterResponses` would: many small images together keep
 * all cores busy.
 * @param planes images, finite values; fastest where many are of one size
 * @param bank C filters
 * @returns for each image C planes: 4·C·H·W bytes an image
 * @throws RangeError when a pixel is not finite, or an image is smaller than the kernels with `border: 'valid'`
 */
export async function filterResponsesMany(
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilterResponsesOptions = {},
): Promise<Responses[]> {
  const call = 'filterResponsesMany';
  const border = checkFiltering(call, planes, bank, options);
  const { size, filters } = bank;
  const { signal, onProgress, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const found: Responses[] = [];
  let done = 0;
  for (const { items, images, window } of filteringRuns(call, planes, { size, border })) {
    signal?.throwIfAborted();
    const { width, height } = window;
    const ofRun = await convolveBankMany(images, bankKernels(bank), { ...long, size, window });
    ofRun.forEach((data, at) => {
      found[items[at] as number] = { count: filters.length, width, height, data };
    });
    done += items.length;
    onProgress?.(done, planes.length);
  }
  signal?.throwIfAborted();
  return found;
}
