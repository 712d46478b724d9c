import { complex, fft2, planFft2, type Complex } from '../compute';
import { checkList, integerOption, readOptions, type Plane } from '../core';
import { checkTwoPlanes } from '../reconstruct';

const rules = { bands: integerOption({ min: 1, default: 20 }) };

/** The correlation of copies with their originals in one band of frequencies. */
export type FourierRingCorrelationRow = {
  /** Middle of the band (cycles per pixel). */
  readonly frequency: number;
  /** Mean over the images, between −1 and 1. */
  readonly correlation: number;
};

/**
 * Computes the Fourier ring correlation of copies with their originals, Re Σ X·conj(Y) / √(Σ|X|² · Σ|Y|²) over the
 * coefficients of each band of spatial frequency, averaged over the images. Contrast does not matter, only the pattern.
 *
 * The mean is subtracted and a Hann window applied to both, against leakage from the borders.
 *
 * Reference: W. O. Saxton, W. Baumeister, J. Microsc. 127 (1982), doi:10.1111/j.1365-2818.1982.tb00405.x.
 * @param originals images, H×W each
 * @param copies one for each, of its size
 * @param options number of bands from 0 to 0.5 cycles per pixel, default 20
 * @returns a row for each band
 * @throws RangeError when there is no image, the numbers or sizes differ, or there are more bands than an image's size allows
 */
export function fourierRingCorrelation(
  originals: readonly Plane[],
  copies: readonly Plane[],
  options: { readonly bands?: number } = {},
): FourierRingCorrelationRow[] {
  const call = 'fourierRingCorrelation';
  checkList(call, 'originals', originals, 'a list of Planes');
  checkList(call, 'copies', copies, 'a list of Planes');
  const { bands } = readOptions(call, options, rules);
  if (originals.length === 0) throw new RangeError(`${call}: originals must not be empty, got no image`);
  if (copies.length !== originals.length)
    throw new RangeError(
      `${call}: copies must be as many as the originals, ${originals.length}, got ${copies.length}`,
    );
  const means = new Float64Array(bands);
  originals.forEach((original, i) => {
    const copy = copies[i] as Plane;
    checkTwoPlanes(call, original, copy);
    const shorter = Math.min(original.width, original.height);
    if (shorter < 2 * bands)
      throw new RangeError(
        `${call}: bands must be at most half the images' shorter side, ${shorter} px, got ${bands}`,
      );
    correlations(original, copy, bands).forEach((value, band) => {
      means[band] = (means[band] as number) + value / originals.length;
    });
  });
  return Array.from(means, (correlation, band) => ({ frequency: (band + 0.5) / (2 * bands), correlation }));
}

function correlations(original: Plane, copy: Plane, bands: number): Float64Array {
  const { width, height } = original;
  const a = windowedSpectrum(original);
  const b = windowedSpectrum(copy);
  const [product, first, second] = [0, 1, 2].map(() => new Float64Array(bands)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const frequency = Math.hypot(Math.min(x, width - x) / width, Math.min(y, height - y) / height);
      const band = Math.floor(2 * bands * frequency);
      if (band >= bands) continue;
      const i = y * width + x;
      const [ar, ai, br, bi] = [a.re[i], a.im[i], b.re[i], b.im[i]] as [number, number, number, number];
      product[band] = (product[band] as number) + ar * br + ai * bi;
      first[band] = (first[band] as number) + ar * ar + ai * ai;
      second[band] = (second[band] as number) + br * br + bi * bi;
    }
  return product.map((p, band) => {
    const size = Math.sqrt((first[band] as number) * (second[band] as number));
    return size === 0 ? 0 : p / size;
  });
}

function windowedSpectrum({ width, height, data }: Plane): Complex {
  const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
  const hann = (i: number, length: number): number =>
    0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length);
  const x = complex(width * height);
  for (let row = 0; row < height; row++)
    for (let col = 0; col < width; col++) {
      const i = row * width + col;
      x.re[i] = ((data[i] as number) - mean) * hann(row, height) * hann(col, width);
    }
  return fft2(planFft2(height, width), x, false);
}
