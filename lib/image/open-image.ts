import { readFile } from 'node:fs/promises';

/** Images above this many pixels are refused unless an option raises it: 2²⁸ floats are 1 GiB. */
export const defaultMaxPixels: number = 2 ** 28;

/** An image file in memory whose header has been read, but whose pixels have not. */
export interface OpenImage {
  readonly bytes: Buffer;
  /** Size in pixels after the orientation tag has been applied. */
  readonly width: number;
  readonly height: number;
  /** The largest stored value: 255, or 65535 for 16 bits. */
  readonly maximum: number;
  readonly grey: boolean;
  readonly format: string;
}

const signatures: readonly { format: string; starts: readonly string[] }[] = [
  { format: 'PNG', starts: ['89504e470d0a1a0a'] },
  { format: 'TIFF', starts: ['49492a00', '4d4d002a', '49492b00', '4d4d002b'] },
  { format: 'JPEG', starts: ['ffd8ff'] },
  { format: 'GIF', starts: ['474946383761', '474946383961'] },
];

/** The eight-bit and sixteen-bit grey and RGB spaces that the decoder reports; a palette is reported as RGB. */
const readableSpaces: ReadonlySet<string> = new Set(['b-w', 'srgb', 'rgb', 'grey16', 'rgb16']);

async function readBytes(call: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'ENOENT'
        ? 'the file does not exist; check the path'
        : code === 'EISDIR'
          ? 'it is a folder, an image file was expected; name a file inside it'
          : code === 'EACCES'
            ? 'reading it is not permitted; check its permissions'
            : (error as Error).message;
    throw new Error(`${call}: cannot read '${file}': ${reason}`, { cause: error });
  }
}

/** Names what a failed decoding means: the file begins like an image, so the rest of it is missing or damaged. */
export function damagedImage(call: string, file: string, format: string, error: unknown): Error {
  const detail = (error as Error).message.trim().split('\n')[0] as string;
  return new Error(
    `${call}: cannot read '${file}': the ${format} image is truncated or damaged (${detail}); fetch or export it again`,
    { cause: error },
  );
}

/** Tells an image's format from its first bytes, or returns undefined. */
function imageFormat(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 8);
  return signatures.find((signature) => signature.starts.some((known) => start.startsWith(known)))?.format;
}

/**
 * Reads an image file into memory and its header, so that a huge or unreadable image is refused before it is decoded.
 * @throws Error naming the file, what is wrong with it and what to do; RangeError above `maxPixels`.
 */
export async function openImage(call: string, file: string, maxPixels: number): Promise<OpenImage> {
  if (typeof file !== 'string') throw new TypeError(`${call}: file must be a path, got ${String(file)}`);
  const bytes = await readBytes(call, file);
  if (bytes.length === 0)
    throw new Error(
      `${call}: cannot read '${file}': the file is empty (0 bytes); fetch or export the image again`,
    );
  const format = imageFormat(bytes);
  if (format === undefined)
    throw new Error(
      `${call}: cannot read '${file}': its contents are not PNG, TIFF, JPEG or GIF, whatever its name; convert it to one of these`,
    );
  const { default: sharp } = await import('sharp');
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw damagedImage(call, file, format, error);
    });
  const { width, height } = header.autoOrient;
  if (width * height > maxPixels)
    throw new RangeError(
      `${call}: '${file}' must have at most ${maxPixels} pixels, got ${width} × ${height}; raise maxPixels if there is memory for it`,
    );
  const maximum = header.depth === 'uchar' ? 255 : header.depth === 'ushort' ? 65535 : 0;
  if (maximum === 0 || !readableSpaces.has(header.space))
    throw new Error(
      `${call}: cannot read '${file}': 8-bit or 16-bit grey or RGB values were expected, it holds ${header.space} values of type ${header.depth}; convert it`,
    );
  return { bytes, width, height, maximum, grey: header.channels < 3, format };
}
