import { choiceOption, readOptions } from '../core';
import type { Filter, FilterBank } from './filter-bank';
import { gaussianKernel, kernelSizeOption, logKernel, normaliseKernel } from './kernels';
import { orientedFilters } from './oriented-filters';
import { portGaussian, portLog, uncorrectedFilters } from './uncorrected-filters';

/** Options of {@link lmFilterBank}. */
export interface LmFilterBankOptions {
  /**
   * `'matlab'`: the VGG bank, as in Oxford's Matlab code after Leung and Malik, every filter with zero mean. `'course'`: the assignment's Python port, whose
   * twelve isotropic filters differ: they are not normalised, and the Laplacian subtracts σ² instead of 2σ².
   * `'uncorrected'`: the port before the course corrected it, for finding its bugs.
   * @defaultValue 'matlab'
   */
  readonly variant?: 'matlab' | 'course' | 'uncorrected';
  /** `'large'` is LM (σ from √2), `'small'` is LMS (σ from 1). @defaultValue 'large' */
  readonly scales?: 'large' | 'small';
  /** Side of the kernels (px), odd. @defaultValue 49 */
  readonly size?: number;
}

const rules = {
  variant: choiceOption(['matlab', 'course', 'uncorrected'], 'matlab'),
  scales: choiceOption(['large', 'small'], 'large'),
  size: kernelSizeOption,
};

/**
 * Makes the Leung–Malik filter bank: 48 filters of 49×49.
 *
 * 0–17 are edges, 18–35 bars (three scales, six orientations each), 36–47 a Gaussian and Laplacians of Gaussian (LoG) at σ
 * and 3σ for each of four scales σ.
 *
 * Reference: T. Leung, J. Malik, «Representing and recognizing the visual appearance of materials using
 * three-dimensional textons», IJCV 43 (2001), doi:10.1023/A:1011126920638.
 * @throws RangeError when an option has an unknown value or the size is even
 * @example
 * ```ts
 * import { lmFilterBank } from 'texton-lab';
 *
 * const bank = lmFilterBank();
 * console.log(bank.filters.length, bank.size, bank.filters[0]?.kind); // → 48 49 edge
 * ```
 */
export function lmFilterBank(options: LmFilterBankOptions = {}): FilterBank {
  const { variant, scales, size } = readOptions('lmFilterBank', options, rules);
  if (variant === 'uncorrected') {
    if (scales === 'small')
      throw new RangeError(`lmFilterBank: scales must be 'large' with variant 'uncorrected', got 'small'`);
    return { name: 'LM (uncorrected port)', size, filters: uncorrectedFilters(size) };
  }
  const sigmas = (scales === 'large' ? [2, 4, 8, 16] : [1, 2, 4, 8]).map(Math.sqrt);
  const oriented = sigmas.slice(0, 3);
  const isotropic = variant === 'course' ? courseIsotropic : matlabIsotropic;
  return {
    name: `${scales === 'large' ? 'LM' : 'LMS'} (${variant === 'course' ? 'course' : 'VGG'})`,
    size,
    filters: [
      ...orientedFilters(size, 'edge', oriented),
      ...orientedFilters(size, 'bar', oriented),
      ...sigmas.flatMap((sigma) => isotropic(size, sigma)),
    ],
  };
}

function matlabIsotropic(size: number, sigma: number): Filter[] {
  return [
    { kernel: normaliseKernel(gaussianKernel(size, sigma)), kind: 'gaussian', sigma, orientation: 0 },
    { kernel: normaliseKernel(logKernel(size, sigma)), kind: 'log', sigma, orientation: 0 },
    { kernel: normaliseKernel(logKernel(size, 3 * sigma)), kind: 'log', sigma: 3 * sigma, orientation: 0 },
  ];
}

function courseIsotropic(size: number, sigma: number): Filter[] {
  return [
    { kernel: portGaussian(size, sigma), kind: 'gaussian', sigma, orientation: 0 },
    { kernel: portLog(size, sigma), kind: 'log', sigma, orientation: 0 },
    { kernel: portLog(size, 3 * sigma), kind: 'log', sigma: 3 * sigma, orientation: 0 },
  ];
}
