import type { LongCall, Plane } from '../core';
import { convolveInto } from './convolution/convolve-into';
import type { Window } from './convolution/prepare-convolution';

/** What all functions that convolve with a bank need to know. */
export interface ConvolveBankOptions extends LongCall {
  /** Kernels are size × size. */
  readonly size: number;
  /** Which samples of the full convolution (of (width + size − 1) × (height + size − 1)) to return. */
  readonly window: Window;
}

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
 * Within 5e-7 of the largest value of a computation in double precision, or, where that is smaller than rounding allows,
 * of the plane's greatest magnitude times Σ|kernel|; the same bits whatever the number of workers.
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
