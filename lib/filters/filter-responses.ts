import { convolveBank } from '../compute';
import { checkPlane, readOptions, uncheckedOption, type Plane, type Responses } from '../core';
import { checkFilterBank } from './check-filter-bank';
import { checkDisjoint, checkInto } from './check-into';
import type { FilterBank } from './filter-bank';
import { filteringRules, type FilteringOptions } from './filtering-options';
import { filterWindow } from './filter-window';
import { padByReflection } from './pad-by-reflection';

/** Options of {@link filterResponses}. */
export interface FilterResponsesOptions extends FilteringOptions {
  /**
   * Array to store the responses in, such as the `data` of earlier responses that are no longer needed. For large images,
   * allocating a new array takes longer than filtering.
   * @defaultValue a new array
   */
  readonly into?: Float32Array;
}

const rules = { ...filteringRules, into: uncheckedOption<Float32Array | undefined>() };

/**
 * Convolves an image with every filter of a bank (true convolution: the kernel is rotated by 180°).
 *
 * Computed in single precision, with an error of at most 1.5e-6 relative to the largest response of the bank or, if that
 * is larger, to the contrast of the image times the largest Σ|kernel| of the bank. Contrast is the largest difference from
 * the mean, or the largest magnitude with border `'zero'`, where the edge of the image counts too. The second term
 * matters when the responses are much smaller than the contrast, as for a smooth ramp. The root mean square error is
 * 2e-7; the largest found with thousands of adversarial images and kernels is 1.0e-6, and 5e-7 with the banks of this
 * library.
 *
 * Neither `plane` nor `into` may be changed before the promise settles; if the call is cancelled, `into` is partly
 * written.
 * @param plane H×W, finite values
 * @param bank C filters, Σ|kernel| of each at most 1e12
 * @returns C planes of the image's size; of (W − size + 1) × (H − size + 1) with `border: 'valid'`
 * @throws RangeError when a pixel is not finite or above 1e20 in magnitude, `into` has another length, or the image is smaller than the kernels with
 * `border: 'valid'`
 * @example
 * ```ts
 * import { filterResponses, lmFilterBank, readPlane, shapeOf } from 'texton-lab';
 *
 * const responses = await filterResponses(await readPlane('bark.png'), lmFilterBank());
 * console.log(shapeOf(responses)); // → [ 48, 60, 80 ]
 * ```
 */
export async function filterResponses(
  plane: Plane,
  bank: FilterBank,
  options: FilterResponsesOptions = {},
): Promise<Responses> {
  const call = 'filterResponses';
  const { border, ...rest } = readOptions(call, options, rules);
  checkPlane(call, plane);
  const kernels = checkFilterBank(call, bank);
  rest.signal?.throwIfAborted();
  const half = (bank.size - 1) / 2;
  const image = border === 'reflect' ? padByReflection(plane, half) : plane;
  const window = filterWindow(call, plane, bank.size, border);
  const total = bank.filters.length;
  if (rest.into !== undefined) {
    checkInto(call, 'into', rest.into, total * window.width * window.height);
    checkDisjoint(call, [rest.into], [plane]);
  }
  const data = await convolveBank(image, kernels, { ...rest, size: bank.size, window });
  rest.signal?.throwIfAborted();
  return { count: total, width: window.width, height: window.height, data };
}
