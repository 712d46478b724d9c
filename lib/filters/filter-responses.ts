import { convolveBank } from '../compute';
import { checkOptions, type LongCall, type Plane, type Responses } from '../core';
import type { FilterBank } from './filter-bank';
import { prepareFiltering, type Border } from './prepare-filtering';

/** Options of {@link filterResponses}. */
export interface FilterResponsesOptions extends LongCall {
  /**
   * `'zero'`: black beyond the edge, same size (what the assignment does). `'reflect'`: the image mirrored, edge pixel
   * repeated, same size. `'valid'`: only pixels whose whole window lies inside; smaller by size − 1.
   * @defaultValue 'zero'
   */
  readonly border?: Border;
}

/**
 * Convolves an image with every filter of a bank (true convolution: the kernel is turned by 180°).
 *
 * Within 5e-7 of the largest response of a computation in double precision.
 * @param plane H×W, finite values
 * @param bank C filters
 * @returns C planes of the image's size; of (W − size + 1) × (H − size + 1) with `border: 'valid'`
 * @throws RangeError when a pixel is not finite, or the image is smaller than the kernels with `border: 'valid'`
 */
export async function filterResponses(
  plane: Plane,
  bank: FilterBank,
  options: FilterResponsesOptions = {},
): Promise<Responses> {
  const call = 'filterResponses';
  checkOptions(call, options, ['border', 'signal', 'onProgress', 'workers']);
  const { border, ...rest } = options;
  const { images, kernels, size, window } = prepareFiltering(call, [plane], bank, border);
  rest.signal?.throwIfAborted();
  const data = await convolveBank(images[0] as Plane, kernels, { ...rest, size, window });
  options.signal?.throwIfAborted();
  return { count: kernels.length, width: window.width, height: window.height, data };
}
