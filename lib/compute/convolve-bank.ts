import type { Plane } from '../core';
import { complex, fft2, nextFastLength, planFft2, type Complex, type Fft2Plan } from './fft';

/** A part of the full convolution: the samples from (x, y) on, width × height of them. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface BankSpectra {
  readonly plan: Fft2Plan;
  /** The transform of kernel 2k + i·kernel 2k+1, scaled by 1/(rows·cols). */
  readonly pairs: readonly Complex[];
}

/** Spectra are kept for the last few image sizes of each bank: a bank is used on many images of one size. */
const SIZES_KEPT = 3;
const cache = new WeakMap<readonly Float64Array[], Map<string, BankSpectra>>();

/**
 * Convolves a plane with every kernel of a bank, by fast Fourier transform in double precision.
 *
 * Two real kernels share a complex transform: the real part of the inverse is the convolution with the first, the
 * imaginary part that with the second. Where the transform wraps around, it spoils only samples outside the window.
 * @param plane the image, zero outside
 * @param kernels square, size × size; the array itself is the key under which their spectra are kept
 * @param window which samples of the full convolution (of (width + size − 1) × (height + size − 1)) to return
 * @param each called after each pair with the number of kernels done; may throw to stop
 * @returns kernels × window.height × window.width
 */
export async function convolveBank(
  plane: Plane,
  kernels: readonly Float64Array[],
  size: number,
  window: Window,
  each: (done: number) => void | Promise<void> = () => {},
): Promise<Float32Array> {
  // A transform of length N folds sample N + i onto sample i. The window's own samples stay apart when N reaches its
  // end, and nothing of the far end folds into it when N is at least the full length less the window's start.
  const rows = nextFastLength(Math.max(window.y + window.height, plane.height + size - 1 - window.y));
  const cols = nextFastLength(Math.max(window.x + window.width, plane.width + size - 1 - window.x));
  const { plan, pairs } = bankSpectra(kernels, size, rows, cols);
  const image = complex(rows * cols);
  for (let y = 0; y < plane.height; y++)
    image.re.set(plane.data.subarray(y * plane.width, (y + 1) * plane.width), y * cols);
  const spectrum = fft2(plan, image, false);
  const pixels = window.width * window.height;
  const out = new Float32Array(kernels.length * pixels);
  for (const [k, pair] of pairs.entries()) {
    const both = fft2(plan, product(spectrum, pair), true);
    copyWindow(both.re, cols, window, out.subarray(2 * k * pixels));
    if (2 * k + 1 < kernels.length) copyWindow(both.im, cols, window, out.subarray((2 * k + 1) * pixels));
    await each(Math.min(2 * k + 2, kernels.length));
  }
  return out;
}

function bankSpectra(
  kernels: readonly Float64Array[],
  size: number,
  rows: number,
  cols: number,
): BankSpectra {
  const kept = cache.get(kernels) ?? new Map<string, BankSpectra>();
  cache.set(kernels, kept);
  const key = `${rows}×${cols}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const plan = planFft2(rows, cols);
  const pairs: Complex[] = [];
  const scale = 1 / (rows * cols);
  for (let k = 0; k < kernels.length; k += 2) {
    const pair = complex(rows * cols);
    place(kernels[k] as Float64Array, size, cols, scale, pair.re);
    if (k + 1 < kernels.length) place(kernels[k + 1] as Float64Array, size, cols, scale, pair.im);
    pairs.push(fft2(plan, pair, false));
  }
  const spectra = { plan, pairs };
  kept.set(key, spectra);
  const oldest = kept.keys().next().value;
  if (kept.size > SIZES_KEPT && oldest !== undefined) kept.delete(oldest);
  return spectra;
}

function place(kernel: Float64Array, size: number, cols: number, scale: number, out: Float64Array): void {
  for (let row = 0; row < size; row++)
    for (let col = 0; col < size; col++) out[row * cols + col] = (kernel[row * size + col] as number) * scale;
}

function product(a: Complex, b: Complex): Complex {
  const out = complex(a.re.length);
  for (let i = 0; i < a.re.length; i++) {
    const ar = a.re[i] as number;
    const ai = a.im[i] as number;
    const br = b.re[i] as number;
    const bi = b.im[i] as number;
    out.re[i] = ar * br - ai * bi;
    out.im[i] = ar * bi + ai * br;
  }
  return out;
}

function copyWindow(from: Float64Array, cols: number, window: Window, out: Float32Array): void {
  for (let y = 0; y < window.height; y++) {
    const start = (window.y + y) * cols + window.x;
    out.set(from.subarray(start, start + window.width), y * window.width);
  }
}
