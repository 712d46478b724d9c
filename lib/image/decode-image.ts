import type { Sharp } from 'sharp';
import { explainImage, tiffTags } from './explain-image';
import { memoryBudget } from './memory-budget';
import { damagedImage, otherKind, type OpenImage } from './open-image';
import { tidyImage } from './tidy-image';
import { tiffDirectory } from './tiff-directory';

/** Stored values of an image, interleaved. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly values: Uint8Array | Uint16Array;
}

/** Memory budget (bytes) of all images being decoded; a larger image is decoded alone. */
const decoding = memoryBudget(2 ** 30);

/**
 * Decodes an opened image to its stored values without transparency, and passes them to a function; both within a shared
 * memory budget.
 * @throws Error naming an image that is incomplete or not supported
 */
export async function decodeImage<T>(
  call: string,
  file: string,
  image: OpenImage,
  use: (decoded: DecodedImage) => T,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<T> {
  return decoding.use(
    bytesToDecode(image),
    async () => {
      const decoded = await decode(image.bytes, image).catch((error: unknown) => {
        const fault =
          otherKind(call, file, explainImage(image.format, image.bytes)) ??
          damagedImage(call, file, image.format, error);
        const tidy = tidyImage(image.format, image.bytes);
        if (tidy === undefined) throw fault;
        return decode(tidy, image).catch(() => {
          throw fault;
        });
      });
      return use(decoded);
    },
    options.signal,
  );
}

/**
 * The floats of the plane, and up to three copies of the stored values: the output, a full buffer if the decoder needs one
 * (interlaced, progressive, WebP), and a rotated copy if there is an orientation tag. Measured, AVIF needs more.
 */
function bytesToDecode({ width, height, channels, maximum, format }: OpenImage): number {
  const copies = format === 'AVIF' ? 5 : 3;
  return width * height * (4 + copies * channels * (maximum === 255 ? 1 : 2));
}

async function decode(bytes: Buffer, { grey, maximum, format }: OpenImage): Promise<DecodedImage> {
  const { default: sharp } = await import('sharp');
  const byte = maximum === 255;
  const decoder = sharp(bytes, {
    autoOrient: true,
    ignoreIcc: true,
    limitInputPixels: false,
    limitInputChannels: false,
    // Missing or damaged pixels are only a warning to most decoders. Missing uncompressed strips are an error; what
    // remains to warn of there is the metadata.
    failOn: format === 'TIFF' && isPlainStrips(bytes) ? 'error' : 'warning',
  });
  const { data, info } = await firstChannels(decoder, grey)
    .toColourspace(byte ? (grey ? 'b-w' : 'srgb') : grey ? 'grey16' : 'rgb16')
    .raw({ depth: byte ? 'uchar' : 'ushort' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const values = byte ? data : new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
  return { width, height, channels, values };
}

/** Whether the first page of a TIFF file is stored in uncompressed strips. */
function isPlainStrips(bytes: Buffer): boolean {
  const entries = tiffDirectory(bytes)?.entries ?? [];
  const compression = entries.find(({ tag }) => tag === tiffTags.compression)?.value ?? 1;
  return compression === 1 && entries.every(({ tag }) => tag !== tiffTags.tileWidth);
}

function firstChannels(image: Sharp, grey: boolean): Sharp {
  return grey ? image.extractChannel(0) : image.removeAlpha();
}
