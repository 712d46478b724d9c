import type { RunOptions } from '../core';
import type { Window } from './convolution/prepare-convolution';

/** Options of all functions that convolve with a bank. */
export interface ConvolveBankOptions extends RunOptions {
  /** Kernels are size × size. */
  readonly size: number;
  /** Which samples of the full convolution (of (width + size − 1) × (height + size − 1)) to return. */
  readonly window: Window;
}
