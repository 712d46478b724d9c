import { checkTwoPlanes } from './check-two-planes';
import type { Plane } from '../core';
import { correlation } from './correlation';
import { psnr } from './psnr';
import { ssim } from './ssim';

/** Three measures of image quality, as a row of a table. */
export type ImageComparison = {
  /** See `psnr`. */
  readonly psnr: number;
  /** See `ssim`. */
  readonly ssim: number;
  /** See `correlation`. */
  readonly correlation: number;
};

/**
 * Compares an image with its original by PSNR, SSIM and correlation.
 * @throws RangeError when sizes differ, a side is below 11 px, or a pixel is not finite
 */
export function compareImages(original: Plane, reconstruction: Plane): ImageComparison {
  checkTwoPlanes('compareImages', original, reconstruction);
  return {
    psnr: psnr(original, reconstruction),
    ssim: ssim(original, reconstruction),
    correlation: correlation(original, reconstruction),
  };
}
