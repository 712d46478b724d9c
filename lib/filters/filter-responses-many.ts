import { convolveBankMany } from '../compute';
import { checkOptions, type Plane, type Responses } from '../core';
import type { FilterBank } from './filter-bank';
import type { FilterResponsesOptions } from './filter-responses';
import { prepareFiltering } from './prepare-filtering';

/**
 * Convolves several images of one size with every filter of a bank, each as `filterResponses` would: many small images
 * together keep all cores busy.
 * @param planes images of one size, H×W, finite values
 * @param bank C filters
 * @returns for each image C planes: 4·C·H·W bytes an image
 * @throws RangeError when sizes differ, a pixel is not finite, or the images are smaller than the kernels with
 * `border: 'valid'`
 */
export async function filterResponsesMany(
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilterResponsesOptions = {},
): Promise<Responses[]> {
  const call = 'filterResponsesMany';
  checkOptions(call, options, ['border', 'signal', 'onProgress', 'workers']);
  const { border, ...rest } = options;
  const { images, kernels, size, window } = prepareFiltering(call, planes, bank, border);
  rest.signal?.throwIfAborted();
  const found = await convolveBankMany(images, kernels, { ...rest, size, window });
  rest.signal?.throwIfAborted();
  const { width, height } = window;
  return found.map((data) => ({ count: kernels.length, width, height, data }));
}
