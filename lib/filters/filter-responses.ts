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
   * Receives the responses, for images of one size filtered again and again: the `data` of earlier ones that are no
   * longer wanted. To be given a new array takes the system longer than filtering where the image is large.
   * @defaultValue a new array
   */
  readonly into?: Float32Array;
}

const rules = { ...filteringRules, into: uncheckedOption<Float32Array | undefined>() };

/**
 * Convolves an image with every filter of a bank (true convolution: the kernel is turned by 180°).
 *
 * In single precision: within 1.5e-6 of a computation in double precision, relative to the largest response of the bank
 * or, where that is larger, to the image's contrast times the bank's largest Σ|kernel|. Contrast is the greatest
 * difference from the mean — the greatest magnitude with border `'zero'`, where the image's end is contrast too. That
 * counts where responses are far smaller than the contrast, as those of a smooth ramp are. The root mean square is
 * 2e-7; of thousands of images and kernels made to be hard, bright and large ones under a kernel of a single value were
 * the worst, with 1.0e-6. The banks of this library keep within 5e-7.
 *
 * Neither `plane` nor `into` may be changed before the promise is settled; `into` is partly written when a call is
 * cancelled.
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
