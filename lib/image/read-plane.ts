import { checkInteger, checkOptions, type Plane } from '../core';
import { damagedImage, defaultMaxPixels, openImage } from './open-image';

/** Options of `readPlane`. */
export interface ReadPlaneOptions {
  /** Images with more pixels are refused, from their header, before they are decoded. @defaultValue 2²⁸ */
  readonly maxPixels?: number;
}

/**
 * Reads a PNG, TIFF, JPEG or GIF file, grey or colour, 8 or 16 bits, as a grey plane with values in [0, 1].
 *
 * A grey value is the stored one over its type's maximum (byte / 255, word / 65535) and nothing else: no colour
 * management, no gamma. Smaller bit depths and palettes are expanded first, as their formats say. Colour becomes luma,
 * 0.299 R + 0.587 G + 0.114 B of the encoded values, computed in double precision (ITU-R BT.601). Transparency is
 * ignored: a pixel keeps the colour stored beneath it. An orientation tag (EXIF) is respected, so that a photograph
 * stands as a viewer shows it. Of several pages or frames the first is read.
 * @param file path of the image; its type is told from its contents, not from its name
 * @throws Error naming a file that is missing, empty, truncated, no image, or of a kind that is not read;
 * RangeError above `maxPixels`
 */
export async function readPlane(file: string, options: ReadPlaneOptions = {}): Promise<Plane> {
  checkOptions('readPlane', options, ['maxPixels']);
  const maxPixels = checkInteger('readPlane', 'maxPixels', options.maxPixels ?? defaultMaxPixels, 1);
  const { bytes, maximum, grey, format } = await openImage('readPlane', file, maxPixels);
  const { default: sharp } = await import('sharp');
  const decoder = sharp(bytes, {
    autoOrient: true,
    ignoreIcc: true,
    limitInputPixels: false,
    failOn: 'error',
  });
  const space = maximum === 255 ? (grey ? 'b-w' : 'srgb') : grey ? 'grey16' : 'rgb16';
  const { data, info } = await decoder
    .toColourspace(space)
    .raw({ depth: maximum === 255 ? 'uchar' : 'ushort' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw damagedImage('readPlane', file, format, error);
    });
  const { width, height, channels } = info;
  const values = maximum === 255 ? data : new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
  return { width, height, data: toGrey(values, width * height, channels, maximum) };
}

/**
 * Turns interleaved values into grey. The luma's weights are taken in thousandths, so that the sum is exact and a grey
 * pixel stored as R = G = B is read exactly as one stored as grey.
 */
function toGrey(values: ArrayLike<number>, count: number, channels: number, maximum: number): Float32Array {
  const grey = new Float32Array(count);
  if (channels < 3) {
    for (let i = 0; i < count; i++) grey[i] = (values[i * channels] as number) / maximum;
    return grey;
  }
  for (let i = 0, j = 0; i < count; i++, j += channels) {
    const thousandths =
      299 * (values[j] as number) + 587 * (values[j + 1] as number) + 114 * (values[j + 2] as number);
    grey[i] = thousandths / (1000 * maximum);
  }
  return grey;
}
