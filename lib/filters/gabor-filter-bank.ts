import { checkNumber, integerOption, listOption, numberOption, readOptions } from '../core';
import type { Filter, FilterBank } from './filter-bank';
import { kernelSizeOption, normaliseKernel, sampleKernel } from './kernels';

/** Options of {@link gaborFilterBank}. */
export interface GaborFilterBankOptions {
  /** Frequencies (cycles/px), each in (0, 0.5]. @defaultValue [0.25, 0.125, 0.0625] */
  readonly frequencies?: readonly number[];
  /** Number of orientations, evenly spaced over 180°. @defaultValue 6 */
  readonly orientations?: number;
  /** Half-amplitude bandwidth (octaves). @defaultValue 1 */
  readonly bandwidth?: number;
  /** Side of the kernels (px), odd. @defaultValue 49 */
  readonly size?: number;
}

const rules = {
  frequencies: listOption<number, readonly number[]>('a list of frequencies', [0.25, 0.125, 0.0625]),
  orientations: integerOption({ min: 1, max: 180, default: 6 }),
  bandwidth: numberOption({ min: 0.1, max: 5, default: 1 }),
  size: kernelSizeOption,
};

/**
 * Makes a Gabor bank: sinusoids under a circular Gaussian window, an even (cosine) and an odd (sine) filter for each
 * frequency and orientation, with zero mean and L1 norm 1.
 *
 * Reference: A. K. Jain, F. Farrokhnia, «Unsupervised texture segmentation using Gabor filters», Pattern Recognition
 * 24 (1991), doi:10.1016/0031-3203(91)90143-S.
 * @throws RangeError when an option is out of range
 * @example
 * ```ts
 * import { gaborFilterBank } from 'texton-lab';
 *
 * const bank = gaborFilterBank({ frequencies: [0.1, 0.2], orientations: 4 });
 * console.log(bank.filters.length); // → 16
 * ```
 */
export function gaborFilterBank(options: GaborFilterBankOptions = {}): FilterBank {
  const call = 'gaborFilterBank';
  const { frequencies, orientations: count, bandwidth, size } = readOptions(call, options, rules);
  if (frequencies.length === 0)
    throw new RangeError(`${call}: frequencies must have at least one frequency, got none`);
  frequencies.forEach((f, i) => checkNumber(call, `frequencies[${i}]`, f, 1e-3, 0.5));
  const octaves = 2 ** bandwidth;
  const filters = frequencies.flatMap((frequency) => {
    const sigma = ((Math.sqrt(Math.log(2) / 2) / Math.PI) * (octaves + 1)) / (octaves - 1) / frequency;
    return Array.from({ length: count }, (_, o) => (Math.PI * o) / count).flatMap((orientation) =>
      [0, Math.PI / 2].map((phase): Filter => {
        const kernel = gaborKernel(size, frequency, sigma, orientation, phase);
        return { kernel: normaliseKernel(kernel), kind: 'gabor', sigma, orientation };
      }),
    );
  });
  return { name: 'Gabor', size, filters };
}

function gaborKernel(
  size: number,
  frequency: number,
  sigma: number,
  orientation: number,
  phase: number,
): Float64Array {
  const cos = Math.cos(orientation);
  const sin = Math.sin(orientation);
  return sampleKernel(size, (x, y) => {
    const across = x * sin + y * cos;
    const window = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
    return window * Math.cos(2 * Math.PI * frequency * across - phase);
  });
}
