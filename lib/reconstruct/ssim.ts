import { readOptions, type Plane } from '../core';
import { checkTwoPlanes } from './check-two-planes';
import { rangeRules } from './psnr';

/** Options of {@link ssim}. */
export interface SsimOptions {
  /** Largest possible difference between two pixels. @defaultValue 1 */
  readonly range?: number;
}

const RADIUS = 5;
const SIGMA = 1.5;

/**
 * Measures the mean structural similarity (SSIM): local means, contrasts and covariance under an 11×11 Gaussian window
 * (σ = 1.5 px), K₁ = 0.01, K₂ = 0.03, over all windows inside the image.
 *
 * Reference: Z. Wang, A. Bovik, H. Sheikh, E. Simoncelli, IEEE Trans. Image Process. 13 (2004),
 * doi:10.1109/TIP.2003.819861.
 * @returns a value in [−1, 1]; 1 for identical planes
 * @throws RangeError when sizes differ, a side is below 11 px, or a pixel is not finite
 * @example
 * ```ts
 * import { readPlane, ssim, standardise } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * console.log(ssim(bark, bark)); // → 1
 * console.log(ssim(bark, standardise(bark)) < 1); // → true
 * ```
 */
export function ssim(original: Plane, reconstruction: Plane, options: SsimOptions = {}): number {
  const call = 'ssim';
  const { range } = readOptions(call, options, rangeRules);
  checkTwoPlanes(call, original, reconstruction);
  const { width, height } = original;
  if (width <= 2 * RADIUS || height <= 2 * RADIUS)
    throw new RangeError(`${call}: original must be at least 11×11, got ${width}×${height}`);
  const a = Float64Array.from(original.data);
  const b = Float64Array.from(reconstruction.data);
  const blur = (data: Float64Array): Float64Array => windowMeans(data, width, height);
  const times = (x: Float64Array, y: Float64Array): Float64Array => x.map((v, i) => v * (y[i] as number));
  const means = [blur(a), blur(b)] as const;
  const [aa, bb, ab] = [blur(times(a, a)), blur(times(b, b)), blur(times(a, b))];
  const c1 = (0.01 * range) ** 2;
  const c2 = (0.03 * range) ** 2;
  let sum = 0;
  for (let i = 0; i < aa.length; i++) {
    const ma = means[0][i] as number;
    const mb = means[1][i] as number;
    const variances = (aa[i] as number) - ma * ma + (bb[i] as number) - mb * mb;
    const covariance = (ab[i] as number) - ma * mb;
    sum += ((2 * ma * mb + c1) * (2 * covariance + c2)) / ((ma * ma + mb * mb + c1) * (variances + c2));
  }
  return sum / aa.length;
}

/** Gaussian-weighted means over the windows inside the image: (width − 10) × (height − 10) of them. */
function windowMeans(data: Float64Array, width: number, height: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * RADIUS + 1 }, (_, i) =>
    Math.exp(-((i - RADIUS) ** 2) / (2 * SIGMA * SIGMA)),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const cols = width - 2 * RADIUS;
  const rows = height - 2 * RADIUS;
  const across = new Float64Array(cols * height);
  const out = new Float64Array(cols * rows);
  weights.forEach((weight, i) => {
    const w = weight / total;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < cols; x++)
        across[y * cols + x] = (across[y * cols + x] as number) + w * (data[y * width + x + i] as number);
  });
  weights.forEach((weight, i) => {
    const w = weight / total;
    for (let o = 0; o < out.length; o++) out[o] = (out[o] as number) + w * (across[o + i * cols] as number);
  });
  return out;
}
