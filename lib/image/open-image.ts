import type { Metadata } from 'sharp';
import { describeValue } from '../core';
import { explainImage } from './explain-image';
import type { ImageFormat } from './image-format';
import { withImageFile } from './with-image-file';

/** Largest image (pixels) unless an option raises it: 2²⁸ floats are 1 GiB. */
export const defaultMaxPixels: number = 2 ** 28;

/** An image file in memory, its header read but its pixels not yet decoded. */
export interface OpenImage {
  readonly bytes: Buffer;
  /** Size (px) after applying the orientation tag. */
  readonly width: number;
  readonly height: number;
  /** Largest decoded value: 255, or 65535 for 16 bits and slightly less for 10 or 12. */
  readonly maximum: number;
  readonly grey: boolean;
  /** Values per pixel, including transparency and further bands. */
  readonly channels: number;
  /** Pages or frames. */
  readonly pages: number;
  readonly format: ImageFormat;
}

/** Options of {@link openImage}. */
export interface OpenImageOptions {
  readonly maxPixels: number;
  /** Cancels the waiting for memory. */
  readonly signal?: AbortSignal | undefined;
}

/** The decoder's names of 8-bit and 16-bit grey and RGB; a palette is reported as RGB. */
const readableSpaces: ReadonlySet<string> = new Set(['b-w', 'srgb', 'rgb', 'grey16', 'rgb16']);

/** Describes a failed decoding: the file begins like an image, so it is truncated or damaged. */
export function damagedImage(call: string, file: string, format: ImageFormat, error: unknown): Error {
  // The decoder's messages mix those of all threads and differ from run to run.
  return new Error(
    `${call}: cannot read '${file}': the ${format} image is truncated or damaged; fetch or export it again`,
    { cause: error },
  );
}

/**
 * Reads an image file and its header and passes it to a function. A huge or unreadable image is refused before it is
 * decoded.
 * @throws Error naming the file, what is wrong with it and what to do; RangeError above `maxPixels`.
 */
export async function openImage<T>(
  call: string,
  file: string,
  { maxPixels, signal }: OpenImageOptions,
  use: (image: OpenImage) => T | Promise<T>,
): Promise<T> {
  if (typeof file !== 'string')
    throw new TypeError(`${call}: file must be a path, got ${describeValue(file)}`);
  const read = async ({ bytes, format }: { bytes: Buffer; format: ImageFormat }): Promise<T> => {
    const { default: sharp } = await import('sharp');
    const header = await sharp(bytes, { limitInputPixels: false, limitInputChannels: false, failOn: 'error' })
      .metadata()
      .catch((error: unknown) => {
        throw otherKind(call, file, explainImage(format, bytes)) ?? damagedImage(call, file, format, error);
      });
    const { width, height } = header.autoOrient;
    if (width * height > maxPixels)
      throw new RangeError(
        `${call}: '${file}' must have at most ${maxPixels} pixels, got ${width} × ${height}; raise maxPixels if there is memory for it`,
      );
    const maximum = maximumOf(header);
    if (maximum === 0 || !readableSpaces.has(header.space))
      throw otherKind(call, file, explainImage(format, bytes) ?? valuesOf(header));
    const { channels, pages = 1 } = header;
    const grey = channels < 3 || header.space === 'b-w' || header.space === 'grey16';
    return use({ bytes, width, height, maximum, grey, channels, pages, format });
  };
  return withImageFile(call, file, read, { signal });
}

/** The largest decoded value of a type of image, or 0 for unsupported types. */
export function maximumOf({
  depth,
  format,
  bitsPerSample = 16,
}: Pick<Metadata, 'depth' | 'format' | 'bitsPerSample'>): number {
  if (depth === 'uchar') return 255;
  if (depth !== 'ushort') return 0;
  // The decoder shifts the 10 or 12 bits of an AVIF image to the top of a word.
  return format === 'heif' ? 2 ** 16 - 2 ** (16 - bitsPerSample) : 65535;
}

function valuesOf({ space, depth }: Metadata): string {
  return `${space} values of type ${depth}`;
}

/** Describes the unsupported content of a file, if known. */
export function otherKind(call: string, file: string, held: string | undefined): Error | undefined {
  if (held === undefined) return undefined;
  return new Error(
    `${call}: cannot read '${file}': it must hold 8-bit or 16-bit grey or RGB values, but holds ${held}; convert it`,
  );
}
