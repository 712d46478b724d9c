import { integerOption, readOptions, runOptions, type Plane } from '../core';
import { decodeImage, type DecodedImage } from './decode-image';
import { defaultMaxPixels, openImage } from './open-image';
import { restOfImage } from './rest-of-image';
import { warnOnce } from './warn-once';

/** Options of `readPlane`. */
export interface ReadPlaneOptions {
  /** Images with more pixels are refused, from their header, before they are decoded. @defaultValue 2²⁸ */
  readonly maxPixels?: number;
  /** Cancels the reading while it waits for memory that other images take. */
  readonly signal?: AbortSignal;
}

const rules = {
  maxPixels: integerOption({ min: 1, default: defaultMaxPixels }),
  signal: runOptions.signal,
};

/**
 * Reads a PNG, TIFF, JPEG, GIF, WebP or AVIF file, grey or colour, 8 or 16 bits, as a grey plane with values in [0, 1].
 *
 * A grey value is the stored one over its type's maximum (byte / 255, word / 65535; in AVIF also 10 bits / 1023 and 12
 * bits / 4095) and nothing else: no colour management, no gamma. Smaller bit depths and palettes are expanded first, as their formats say. Colour becomes luma,
 * 0.299 R + 0.587 G + 0.114 B of the encoded values, computed in double precision (ITU-R BT.601). Transparency is
 * ignored: a pixel keeps the colour stored beneath it. An orientation tag (EXIF) is respected, so that a photograph
 * stands as a viewer shows it. Of several pages or frames, and of several grey bands, the first is read; the first
 * such image of a process is named in a warning.
 *
 * An image whose pixels are not all there is refused. What no decoder notices passes: other values among plain ones,
 * other codes that are codes too, and damage to the last rows of a JPEG image that is not progressive.
 *
 * Files in memory take at most 512 MiB at a time, and images being decoded 1 GiB, or are a single one; others wait. An
 * image takes its file's size and, for each pixel, 4 bytes of its plane and at most three times (AVIF: five times) its
 * stored bytes.
 * @param file path of the image; its type is told from its contents, not from its name
 * @throws Error naming a file that is missing, empty, no ordinary file, no image, of a kind that is not read, or whose
 * pixels are not all there; RangeError above `maxPixels`
 * @example
 * ```ts
 * import { readPlane } from 'texton-lab';
 *
 * const plane = await readPlane('bark.png');
 * console.log(plane.width, plane.height); // → 80 60
 * ```
 */
export async function readPlane(file: string, options: ReadPlaneOptions = {}): Promise<Plane> {
  const { maxPixels, signal } = readOptions('readPlane', options, rules);
  return openImage('readPlane', file, { maxPixels, signal }, async (image) => {
    const plane = await decodeImage('readPlane', file, image, (decoded) => toGrey(decoded, image.maximum), {
      signal,
    });
    for (const { kind, warning } of restOfImage('readPlane', file, image)) warnOnce(kind, warning);
    return plane;
  });
}

/**
 * Turns interleaved values into grey. The luma's weights are taken in thousandths, so that the sum is exact and a grey
 * pixel stored as R = G = B is read exactly as one stored as grey.
 */
function toGrey({ width, height, channels, values }: DecodedImage, maximum: number): Plane {
  const count = width * height;
  const data = new Float32Array(count);
  if (channels < 3) {
    for (let i = 0; i < count; i++) data[i] = (values[i * channels] as number) / maximum;
    return { width, height, data };
  }
  for (let i = 0, j = 0; i < count; i++, j += channels) {
    const thousandths =
      299 * (values[j] as number) + 587 * (values[j + 1] as number) + 114 * (values[j + 2] as number);
    data[i] = thousandths / (1000 * maximum);
  }
  return { width, height, data };
}
