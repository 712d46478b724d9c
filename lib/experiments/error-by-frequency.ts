import { checkList, checkObject, checkPlane, type Plane } from '../core';
import { checkTwoPlanes } from '../reconstruct';

/** Octaves of spatial frequency by wavelength; `least` is the shortest wavelength of a band (px). */
const bands = [
  { wavelength: 'over 32 px', least: 32 },
  { wavelength: '16 to 32 px', least: 16 },
  { wavelength: '8 to 16 px', least: 8 },
  { wavelength: '4 to 8 px', least: 4 },
  { wavelength: 'under 4 px', least: 0 },
] as const;

/** The error in one band of spatial frequency. */
export type FrequencyErrorRow = {
  /** The wavelengths of the band. */
  readonly wavelength: string;
  /** What was measured: «the image» for its own variance, or the name of the copies whose error it is. */
  readonly picture: string;
  /** Squared error in the band, in percent of the image's variance. */
  readonly bandError: number;
  /** The same over all bands. */
  readonly allBands: number;
  /** The band's share of the total error, in percent; NaN if there is no error. */
  readonly bandShare: number;
};

/**
 * Divides the squared error of copies among bands of spatial frequency, octave by octave, next to the variance of the images
 * themselves. Contrast counts: a pattern that is too weak or too strong is an error, like one in the wrong place.
 *
 * The discrete cosine transform preserves sums of squares, so that the bands add up to the squared error exactly, and no jump
 * between opposite borders leaks into the fine bands. Waves are at least 2 px long along each axis; oblique ones can be shorter.
 * A difference in mean grey level belongs to the longest waves.
 * @param originals images with some contrast
 * @param copies for each name, a list with a copy of every original
 * @returns rows averaged over the images: for each band, the variance of the image, then the error under each name
 * @throws RangeError when there is no image, an image is constant, or numbers or sizes differ
 */
export function errorByFrequency(
  originals: readonly Plane[],
  copies: Readonly<Record<string, readonly Plane[]>>,
): FrequencyErrorRow[] {
  const call = 'errorByFrequency';
  checkList(call, 'originals', originals, 'a list of Planes');
  checkObject(call, 'copies', copies, 'lists of copies by name');
  if (originals.length === 0)
    throw new RangeError(`${call}: originals must have at least one image, got none`);
  const own = originals.map((plane, i) => {
    checkPlane(call, plane, `originals[${i}]`);
    const mean = plane.data.reduce((sum, v) => sum + v, 0) / plane.data.length;
    return energies(plane, plane.data.map((v) => v - mean)); // prettier-ignore
  });
  const variances = own.map((list) => list.reduce((a, b) => a + b, 0));
  const even = variances.findIndex((variance) => !(variance > 0));
  if (even >= 0)
    throw new RangeError(
      `${call}: originals[${even}] must have some contrast, got the same grey level everywhere`,
    );
  const parts = new Map([['the image', own]]);
  for (const [name, list] of Object.entries(copies)) {
    checkList(call, `copies.${name}`, list, 'a list of Planes');
    if (list.length !== originals.length)
      throw new RangeError(
        `${call}: copies.${name} must have one image per original (${originals.length}), got ${list.length}`,
      );
    parts.set(
      name,
      originals.map((original, i) => {
        const copy = list[i] as Plane;
        checkTwoPlanes(call, original, copy);
        return energies(original, original.data.map((v, at) => (copy.data[at] as number) - v)); // prettier-ignore
      }),
    );
  }
  const means = [...parts].map(([picture, images]) => {
    const list = bands.map(
      (_, b) =>
        images.reduce((sum, image, i) => sum + (image[b] as number) / (variances[i] as number), 0) /
        images.length,
    );
    return { picture, list, all: list.reduce((a, b) => a + b, 0) };
  });
  return bands.flatMap(({ wavelength }, b) =>
    means.map(({ picture, list, all }) => ({
      wavelength,
      picture,
      bandError: 100 * (list[b] as number),
      allBands: 100 * all,
      bandShare: all === 0 ? NaN : (100 * (list[b] as number)) / all,
    })),
  );
}

/** Sums of squares of the cosine coefficients in each band. */
function energies({ width, height }: Plane, data: Float32Array): number[] {
  const sums = bands.map(() => 0);
  const across = cosines(width);
  const down = cosines(height);
  const half = new Float64Array(width * height);
  for (let y = 0; y < height; y++)
    for (let u = 0; u < width; u++) {
      let sum = 0;
      for (let x = 0; x < width; x++)
        sum += (across[u * width + x] as number) * (data[y * width + x] as number);
      half[y * width + u] = sum;
    }
  const column = new Float64Array(width);
  for (let v = 0; v < height; v++) {
    column.fill(0);
    for (let y = 0; y < height; y++) {
      const weight = down[v * height + y] as number;
      for (let u = 0; u < width; u++)
        column[u] = (column[u] as number) + weight * (half[y * width + u] as number);
    }
    for (let u = 0; u < width; u++) {
      const wavelength = 1 / Math.hypot(u / (2 * width), v / (2 * height));
      const band = bands.findIndex(({ least }) => wavelength > least);
      sums[band] = (sums[band] as number) + (column[u] as number) ** 2;
    }
  }
  return sums;
}

/** The orthonormal discrete cosine transform (DCT-II) as a matrix, row by row. */
function cosines(length: number): Float64Array {
  return Float64Array.from({ length: length * length }, (_, i) => {
    const [k, x] = [Math.floor(i / length), i % length];
    return Math.sqrt((k === 0 ? 1 : 2) / length) * Math.cos((Math.PI * k * (2 * x + 1)) / (2 * length));
  });
}
