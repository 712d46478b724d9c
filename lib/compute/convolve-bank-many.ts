import type { Plane } from '../core';
import type { ConvolveBankOptions } from './convolve-bank-options';
import { checkOneSize } from './convolution/check-one-size';
import { convolveInto } from './convolution/convolve-into';

/** Options of {@link convolveBankMany}. */
export interface ConvolveManyOptions extends ConvolveBankOptions {
  /** Arrays for the results, one per plane: see `convolveBank`. @defaultValue new arrays */
  readonly into?: readonly Float32Array[];
}

/**
 * Convolves several planes of the same size with every kernel of a bank, each as {@link convolveBank} would.
 * @returns kernels × window.height × window.width values per plane
 * @throws RangeError when the planes differ in size, or the arrays in `into` in number or length
 */
export async function convolveBankMany(
  planes: readonly Plane[],
  kernels: readonly Float64Array[],
  options: ConvolveManyOptions,
): Promise<Float32Array[]> {
  const call = 'convolveBankMany';
  checkOneSize(call, planes);
  const { into, ...rest } = options;
  const values = kernels.length * options.window.width * options.window.height;
  const results = into ? [...into] : planes.map(() => new Float32Array(values));
  if (results.length !== planes.length || results.some(({ length }) => length !== values))
    throw new RangeError(
      `${call}: into must have ${planes.length} arrays of ${values} values, got ${results.map(({ length }) => length).join(', ')}`,
    );
  await convolveInto(planes, kernels, rest, results);
  return results;
}
