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
