import { readOptions } from '../core';
import type { FilterBank } from './filter-bank';
import { gaussianKernel, kernelSizeOption, logKernel, normaliseKernel } from './kernels';
import { orientedFilters } from './oriented-filters';

const rules = { size: kernelSizeOption };

/**
 * Makes the Root Filter Set: 38 filters of 49×49, from which the maximum response sets MR8, MR4 and MRS4 are derived.
 *
 * 0–17 edges and 18–35 bars at σ = 1, 2, 4 (six orientations each), 36 a Gaussian and 37 a Laplacian of Gaussian, both
 * σ = 10.
 *
 * Reference: M. Varma, A. Zisserman, «A statistical approach to texture classification from single images», IJCV 62
 * (2005), doi:10.1007/s11263-005-4635-4.
 * @param options.size side of the kernels (px), odd; default 49
 * @throws RangeError when the size is even
 * @example
 * ```ts
 * import { rfsFilterBank } from 'texton-lab';
 *
 * const bank = rfsFilterBank();
 * console.log(bank.filters.length, bank.size); // → 38 49
 * ```
 */
export function rfsFilterBank(options: { readonly size?: number } = {}): FilterBank {
  const { size } = readOptions('rfsFilterBank', options, rules);
  const scales = [1, 2, 4];
  return {
    name: 'RFS',
    size,
    filters: [
      ...orientedFilters(size, 'edge', scales),
      ...orientedFilters(size, 'bar', scales),
      { kernel: normaliseKernel(gaussianKernel(size, 10)), kind: 'gaussian', sigma: 10, orientation: 0 },
      { kernel: normaliseKernel(logKernel(size, 10)), kind: 'log', sigma: 10, orientation: 0 },
    ],
  };
}
