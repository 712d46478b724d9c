import { readOptions } from '../core';
import type { FilterBank } from './filter-bank';
import { kernelSizeOption, normaliseKernel, sampleKernel } from './kernels';

/** Scale σ (px) and frequency τ of each filter, in the order of the bank. */
const SCALES_AND_RINGS: readonly (readonly [sigma: number, rings: number])[] = [
  [2, 1],
  [4, 1],
  [4, 2],
  [6, 1],
  [6, 2],
  [6, 3],
  [8, 1],
  [8, 2],
  [8, 3],
  [10, 1],
  [10, 2],
  [10, 3],
  [10, 4],
];

const rules = { size: kernelSizeOption };

/**
 * Makes the Schmid bank: 13 rotation-invariant ring-shaped filters cos(πτr/σ)·exp(−r²/2σ²).
 *
 * Reference: C. Schmid, «Constructing models for content-based image retrieval», CVPR 2001,
 * doi:10.1109/CVPR.2001.990922.
 * @param options.size side of the kernels (px), odd; default 49
 * @throws RangeError when the size is even
 */
export function schmidFilterBank(options: { readonly size?: number } = {}): FilterBank {
  const { size } = readOptions('schmidFilterBank', options, rules);
  const filters = SCALES_AND_RINGS.map(([sigma, rings]) => {
    const kernel = sampleKernel(size, (x, y) => {
      const r = Math.sqrt(x * x + y * y);
      return Math.cos((Math.PI * rings * r) / sigma) * Math.exp(-(r * r) / (2 * sigma * sigma));
    });
    return { kernel: normaliseKernel(kernel), kind: 'schmid' as const, sigma, orientation: 0 };
  });
  return { name: 'Schmid', size, filters };
}
