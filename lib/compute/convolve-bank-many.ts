import type { Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank';
import { checkOneSize } from './convolution/check-one-size';
import { convolveInto } from './convolution/convolve-into';

/**
 * Convolves several planes of one size with every kernel of a bank, each as {@link convolveBank} would.
 * @returns for each plane kernels × window.height × window.width
 * @throws RangeError when the planes differ in size
 */
export async function convolveBankMany(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ConvolveBankOptions,
): Promise<Float32Array[]> {
  checkOneSize('convolveBankMany', planes);
  const { window } = options;
  const pixels = window.width * window.height;
  const results = planes.map(() => new Float32Array(kernels.length * pixels));
  await convolveInto(planes, kernels, options, results);
  return results;
}
