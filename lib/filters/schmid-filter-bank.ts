import { readOptions } from '../core';
import type { FilterBank } from './filter-bank';
import { kernelSizeOption, normaliseKernel, sampleKernel } from './kernels';

/** Scale (px) and number of rings of each filter, in the bank's order. */
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
 * Makes Schmid's bank: 13 isotropic filters cos(πτr/σ)·exp(−r²/2σ²), rings that are invariant to rotation.
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
