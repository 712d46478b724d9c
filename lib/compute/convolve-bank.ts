import type { Plane } from '../core';
import { convolveInto } from './convolution/convolve-into';
import type { ConvolveBankOptions } from './convolve-bank-options';

/** Options of {@link convolveBank}. */
export interface ConvolveOneOptions extends ConvolveBankOptions {
  /**
   * Array for the result. Allocating a new array of hundreds of megabytes takes the operating system as long as the
   * convolution itself.
   * @defaultValue a new array
   */
  readonly into?: Float32Array;
}

/**
 * Convolves a plane with every kernel of a bank, by fast Fourier transform in single precision.
 *
 * The result is bit-identical for any number of workers. The error is at most 16·2⁻²⁴·log₂N·‖x‖·‖h‖, with N the number of
 * samples of a tile's transform, ‖x‖ the Euclidean norm of its pixels, ‖h‖ that of two kernels: a stage of radix 2 to 5
 * has a rounding error of at most 4·2⁻²⁴ per doubling of the length, and every value passes through three transforms.
 * Rounding errors cancel, so that measured errors are a twentieth of that or less; see `filterResponses`. If no sample
 * depends on pixels outside the image, ‖x‖ is the norm of the differences from the mean, whose response, |mean·Σkernel|, is
 * added to ‖x‖·‖h‖.
 * @param plane the image, zero outside
 * @param kernels square, size × size; the array itself is the key of their cached spectra
 * @returns kernels × window.height × window.width
 * @throws RangeError when `into` has another length
 */
export async function convolveBank(
  plane: Plane,
  kernels: readonly Float64Array[],
  options: ConvolveOneOptions,
): Promise<Float32Array> {
  const { width, height } = options.window;
  const values = kernels.length * width * height;
  const into = options.into ?? new Float32Array(values);
  if (into.length !== values)
    throw new RangeError(`convolveBank: into must have ${values} values, got ${into.length}`);
  await convolveInto([plane], kernels, options, [into]);
  return into;
}
