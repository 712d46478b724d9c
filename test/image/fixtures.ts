import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Plane } from 'texton-lab';
import { afterAll } from 'vitest';

const folders: string[] = [];
// Here and not where a folder is made: inside a test it is too late to ask for something after all of them.
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Makes a folder that is removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'texton-lab-'));
  folders.push(folder);
  return folder;
}

/** A plane from rows of numbers. */
export function planeOf(rows: readonly (readonly number[])[]): Plane {
  return { width: rows[0]?.length ?? 0, height: rows.length, data: Float32Array.from(rows.flat()) };
}

/** The rows of a plane, for comparison. */
export function rowsOf(plane: Plane): number[][] {
  return Array.from({ length: plane.height }, (_, y) => [
    ...plane.data.subarray(y * plane.width, (y + 1) * plane.width),
  ]);
}

/** A PNG file written byte by byte, so that its bit depth and colour type are exactly those asked for. */
export function pngBytes(options: {
  width: number;
  height: number;
  bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA. */
  colourType: number;
  rows: readonly (readonly number[])[];
  palette?: readonly number[];
}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(options.width, 0);
  header.writeUInt32BE(options.height, 4);
  header.set([options.bitDepth, options.colourType, 0, 0, 0], 8);
  const lines = options.rows.map((row) => Buffer.from([0, ...row]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(options.palette ? [chunk('PLTE', Buffer.from(options.palette))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Values of TIFF tags by number: a text, words of 16 bits, or double words. */
export type TiffTags = Record<number, string | readonly number[] | { readonly long: readonly number[] }>;

/** A TIFF file written byte by byte: header, tags and their values, and at the end the strips or tiles. */
export function tiffBytes(options: {
  width: number;
  height: number;
  /** Stored bytes of the strips, or of the tiles where `tile` is given. */
  blocks: readonly Buffer[];
  /** Side of the tiles. */
  tile?: number;
  /** Tags that differ from those of an 8-bit grey image without compression, or come besides. */
  tags?: TiffTags;
  bigEndian?: boolean;
  /** Whether the tags are written in the wrong order. */
  unsorted?: boolean;
}): Buffer {
  const { width, height, blocks, tile, bigEndian = false } = options;
  const word = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    return (bytes[bigEndian ? 'writeUInt16BE' : 'writeUInt16LE'](value), bytes);
  };
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    return (bytes[bigEndian ? 'writeUInt32BE' : 'writeUInt32LE'](value), bytes);
  };
  const head = (start: number): Buffer => {
    let at = start;
    const places = { long: blocks.map((block) => (at += block.length) - block.length) };
    const counts = { long: blocks.map((block) => block.length) };
    const sizes: TiffTags = tile
      ? { 322: [tile], 323: [tile], 324: places, 325: counts }
      : { 273: places, 278: [Math.ceil(height / blocks.length)], 279: counts };
    const tags = { 256: [width], 257: [height], 258: [8], 259: [1], 262: [1], 277: [1], ...sizes };
    const entries = Object.entries<TiffTags[number]>({ ...tags, ...options.tags });
    if (options.unsorted) entries.reverse();
    const outside: Buffer[] = [];
    let free = 8 + 2 + 12 * entries.length + 4;
    const directory = entries.map(([tag, value]) => {
      const [type, count, bytes] =
        typeof value === 'string'
          ? [2, value.length, Buffer.from(value, 'latin1')]
          : 'long' in value
            ? [4, value.long.length, Buffer.concat(value.long.map(long))]
            : [3, value.length, Buffer.concat(value.map(word))];
      const inside = bytes.length <= 4 ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : long(free);
      if (bytes.length > 4) free += outside.push(bytes) && bytes.length;
      return Buffer.concat([word(Number(tag)), word(type), long(count), inside]);
    });
    const signature = Buffer.from(bigEndian ? 'MM\0*' : 'II*\0', 'latin1');
    return Buffer.concat([signature, long(8), word(entries.length), ...directory, long(0), ...outside]);
  };
  return Buffer.concat([head(head(0).length), ...blocks]);
}

/** A JPEG file written byte by byte: a flat grey image of 8 × 8 blocks in a column, with a restart marker after each. */
export function jpegBytes(options: {
  blocks: number;
  /** 0xc0 is the usual process. */
  frame?: number;
  precision?: number;
  components?: number;
  /** Bytes to put before the frame. */
  before?: Buffer;
}): Buffer {
  const { blocks, frame = 0xc0, precision = 8, components = 1, before = Buffer.alloc(0) } = options;
  const segment = (marker: number, ...body: number[]): Buffer =>
    Buffer.from([0xff, marker, 0, body.length + 2, ...body]);
  const numbers = Array.from({ length: components }, (_, i) => i + 1);
  // Each table of codes has a single one, the bit 0: no difference from the block before, and no further coefficient.
  const codes = [1, ...Array.from({ length: 15 }, () => 0), 0];
  const block = (i: number): number[] => (i + 1 < blocks ? [0x3f, 0xff, 0xd0 + (i % 8)] : [0x3f]);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    before,
    segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    segment(frame, precision, 0, 8 * blocks, 0, 8, components, ...numbers.flatMap((n) => [n, 0x11, 0])),
    segment(0xc4, 0x00, ...codes),
    segment(0xc4, 0x10, ...codes),
    segment(0xdd, 0, 1),
    segment(0xda, components, ...numbers.flatMap((n) => [n, 0]), 0, 63, 0),
    Buffer.from(Array.from({ length: blocks }, (_, i) => block(i)).flat()),
    Buffer.of(0xff, 0xd9),
  ]);
}

/** Writes an 8-bit grey PNG whose pixel (x, y) is `value(x, y)`. */
export async function writeGrey(
  file: string,
  size: { width: number; height: number },
  value: (x: number, y: number) => number,
): Promise<void> {
  const { width, height } = size;
  const data = Uint8Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));
  const image = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  writeFileSync(
    file,
    await (
      file.endsWith('.png') ? image.png({ compressionLevel: 1 }) : image.tiff({ compression: 'lzw' })
    ).toBuffer(),
  );
}
