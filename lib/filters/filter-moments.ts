import { responseMoments, type ResponseMoments } from '../compute';
import { checkOptions, type Plane } from '../core';
import type { FilterBank } from './filter-bank';
import type { FilterResponsesOptions } from './filter-responses';
import { prepareFiltering } from './prepare-filtering';

/**
 * Measures mean, population variance and mean magnitude of every filter's responses to several images of one size,
 * without keeping the responses: memory does not grow with the number of filters × pixels.
 * @param planes images of one size, H×W, finite values
 * @param bank C filters
 * @returns for each image three lists of C numbers
 * @throws RangeError when sizes differ, a pixel is not finite, or the images are smaller than the kernels with
 * `border: 'valid'`
 */
export async function filterMoments(
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilterResponsesOptions = {},
): Promise<ResponseMoments[]> {
  const call = 'filterMoments';
  checkOptions(call, options, ['border', 'signal', 'onProgress', 'workers']);
  const { border, ...rest } = options;
  const { images, kernels, size, window } = prepareFiltering(call, planes, bank, border);
  rest.signal?.throwIfAborted();
  const moments = await responseMoments(images, kernels, { ...rest, size, window });
  rest.signal?.throwIfAborted();
  return moments;
}
