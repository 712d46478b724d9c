import { numberOption, readOptions, type OptionRule, type Plane } from '../core';
import { checkTwoPlanes } from './check-two-planes';

/** Options of {@link psnr}. */
export interface PsnrOptions {
  /** Largest possible difference between two pixels. @defaultValue 1 */
  readonly range?: number;
}

/** How the range of grey levels is read by every measure of image quality. */
export const rangeRules: { readonly range: OptionRule<number> } = {
  range: numberOption({ min: Number.MIN_VALUE, default: 1 }),
};

/**
 * Measures the peak signal-to-noise ratio, 10·log₁₀(range²/mean squared error).
 * @returns decibels; Infinity for identical planes
 * @throws RangeError when sizes differ or a pixel is not finite
 * @example
 * ```ts
 * import { psnr } from 'texton-lab';
 *
 * const original = { width: 2, height: 1, data: Float32Array.of(0, 0) };
 * const reconstruction = { width: 2, height: 1, data: Float32Array.of(0.1, 0.1) };
 * console.log(psnr(original, reconstruction).toFixed(1)); // → 20.0
 * ```
 */
export function psnr(original: Plane, reconstruction: Plane, options: PsnrOptions = {}): number {
  const { range } = readOptions('psnr', options, rangeRules);
  checkTwoPlanes('psnr', original, reconstruction);
  let squares = 0;
  original.data.forEach((value, i) => (squares += (value - (reconstruction.data[i] as number)) ** 2));
  return 10 * Math.log10((range * range * original.data.length) / squares);
}
