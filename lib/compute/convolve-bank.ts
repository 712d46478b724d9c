import type { LongCall, Plane } from '../core';
import { convolveBankMany } from './convolve-bank-many';
import type { Window } from './convolution/prepare-convolution';

/** Options of {@link convolveBank}. */
export interface ConvolveBankOptions extends LongCall {
  /** Kernels are size × size. */
  readonly size: number;
  /** Which samples of the full convolution (of (width + size − 1) × (height + size − 1)) to return. */
  readonly window: Window;
}

/**
 * Convolves a plane with every kernel of a bank, by fast Fourier transform in single precision.
 *
 * Within 5e-7 of the largest value of a computation in double precision; the same bits whatever the number of workers.
 * @param plane the image, zero outside
 * @param kernels square, size × size; the array itself is the key under which their spectra are kept
 * @returns kernels × window.height × window.width
 */
export async function convolveBank(
  plane: Plane,
  kernels: readonly Float64Array[],
  options: ConvolveBankOptions,
): Promise<Float32Array> {
  const [only] = await convolveBankMany([plane], kernels, options);
  return only as Float32Array;
}
