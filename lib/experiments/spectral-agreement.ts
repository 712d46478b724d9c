import { complex, fft2, planFft2, type Complex } from '../compute';
import { checkList, integerOption, readOptions, type Plane } from '../core';
import { checkTwoPlanes } from '../reconstruct';

const rules = { bands: integerOption({ min: 1, default: 20 }) };

/** How well copies agree with their originals in one band of frequencies. */
export type SpectralAgreementRow = {
  /** Middle of the band (cycles per pixel). */
  readonly frequency: number;
  /** Correlation of original and copy after only that band is left in both, averaged over the images; −1 to 1. */
  readonly agreement: number;
};

/**
 * Compares copies with their originals band by band of spatial frequency: Re Σ X·conj(Y) / √(Σ|X|² · Σ|Y|²) over the
 * waves of a band, whatever their direction. A copy of less contrast agrees as well: only the pattern counts.
 *
 * The mean is taken off and a Hann window laid over both, so that the jump from one border to the other plays no part.
 * @param originals images, H×W each
 * @param copies one for each, of its size
 * @param options number of bands from 0 to 0.5 cycles per pixel, default 20
 * @returns a row for each band
 * @throws RangeError when there is no image, the numbers or sizes differ, or a band holds no wave of an image's size
 */
export function spectralAgreement(
  originals: readonly Plane[],
  copies: readonly Plane[],
  options: { readonly bands?: number } = {},
): SpectralAgreementRow[] {
  const call = 'spectralAgreement';
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
    agreements(original, copy, bands).forEach((value, band) => {
      means[band] = (means[band] as number) + value / originals.length;
    });
  });
  return Array.from(means, (agreement, band) => ({ frequency: (band + 0.5) / (2 * bands), agreement }));
}

function agreements(original: Plane, copy: Plane, bands: number): Float64Array {
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
