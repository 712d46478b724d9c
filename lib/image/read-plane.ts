import { integerOption, readOptions, runOptions, type Plane } from '../core';
import { decodeImage, type DecodedImage } from './decode-image';
import { defaultMaxPixels, openImage } from './open-image';
import { restOfImage } from './rest-of-image';
import { warnOnce } from './warn-once';

/** Options of `readPlane`. */
export interface ReadPlaneOptions {
  /** Images with more pixels are refused before they are decoded. @defaultValue 2²⁸ */
  readonly maxPixels?: number;
  /** Cancels the call while it waits for memory. */
  readonly signal?: AbortSignal;
}

const rules = {
  maxPixels: integerOption({ min: 1, default: defaultMaxPixels }),
  signal: runOptions.signal,
};

/**
 * Reads a PNG, TIFF, JPEG, GIF, WebP or AVIF file, grey or colour, 8 or 16 bits, as a grey plane with values in [0, 1].
 *
 * Grey levels are stored values divided by the maximum of their type (255, 65535; in AVIF also 1023 for 10 bits and 4095
 * for 12 bits), without colour management or gamma. Palettes and smaller bit depths are expanded first, according to the
 * format. Colour is converted to luma, 0.299 R + 0.587 G + 0.114 B of the encoded values (ITU-R BT.601), in double
 * precision. Transparency is ignored. The orientation tag (EXIF) is applied. Only the first page, frame or grey band is
 * read; the first such image in a process causes a warning.
 *
 * Incomplete images are refused, but some damage cannot be detected: changed values in uncompressed data, valid but wrong
 * codes, and the last rows of a non-progressive JPEG image.
 *
 * At most 512 MiB of files are in memory and 1 GiB of images being decoded at a time, unless it is a single image; further
 * calls wait. An image needs the size of its file and, per pixel, 4 bytes for the plane plus at most three times (AVIF:
 * five times) its stored bytes.
 * @param file path of the image; the format is recognised by its contents, not by its name
 * @throws Error naming a file that is missing, empty, not a regular file, not an image, not supported or incomplete;
 * RangeError above `maxPixels`
 * @example
 * ```ts
 * import { readPlane } from 'texton-lab';
 *
 * const plane = await readPlane('bark.png');
 * console.log(plane.width, plane.height); // → 80 60
 * ```
 */
export async function readPlane(file: string, options: ReadPlaneOptions = {}): Promise<Plane> {
  return readGrey('readPlane', file, readOptions('readPlane', options, rules));
}

/** Reads a grey plane; `call` is the function to name in messages. */
export async function readGrey(
  call: string,
  file: string,
  { maxPixels = defaultMaxPixels, signal }: ReadPlaneOptions = {},
): Promise<Plane> {
  return openImage(call, file, { maxPixels, signal }, async (image) => {
    const plane = await decodeImage(call, file, image, (decoded) => toGrey(decoded, image.maximum), {
      signal,
    });
    for (const { kind, warning } of restOfImage(call, file, image)) warnOnce(kind, warning);
    return plane;
  });
}

/**
 * Converts interleaved values to grey. The weights of luma are integers (thousandths), so that the sum is exact and a pixel
 * with R = G = B gives the same value as a grey one.
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
