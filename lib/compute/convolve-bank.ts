import type { Plane } from '../core';
import { convolveInto } from './convolution/convolve-into';
import type { ConvolveBankOptions } from './convolve-bank-options';

/** Options of {@link convolveBank}. */
export interface ConvolveOneOptions extends ConvolveBankOptions {
  /**
   * Receives the result, where the same size is computed again and again: a new array of hundreds of megabytes costs the
   * operating system as much time as the convolution costs the processor.
   * @defaultValue a new array
   */
  readonly into?: Float32Array;
}

/**
 * Convolves a plane with every kernel of a bank, by fast Fourier transform in single precision.
 *
 * The same bits whatever the number of workers. An error is at most 16·2⁻²⁴·log₂N·‖x‖·‖h‖, with N samples of a tile's
 * transform, ‖x‖ the Euclidean norm of its pixels, ‖h‖ that of two kernels together: a stage of radix 2 to 5 rounds by at
 * most 4·2⁻²⁴ for each doubling of the length, and every value passes three transforms. Roundings cancel, so that what is
 * found is a twentieth of that or less; see `filterResponses` for what it comes to. Where no sample sees beyond the
 * image's edge, ‖x‖ is that of the differences from the mean, whose own response, |mean·Σkernel|, is added to ‖x‖·‖h‖.
 * @param plane the image, zero outside
 * @param kernels square, size × size; the array itself is the key under which their spectra are kept
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
