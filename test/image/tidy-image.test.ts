import sharp from 'sharp';
import { tidyImage } from 'texton-lab/dist/image/tidy-image';
import { describe, expect, it } from 'vitest';
import { jpegBytes, tiffBytes } from './fixtures';

const pixels = Buffer.from(Array.from({ length: 64 }, (_, i) => (31 * i) % 256));
const size = { width: 8, height: 8, blocks: [pixels] };
const segment = (marker: number, body: string): Buffer =>
  Buffer.concat([Buffer.of(0xff, marker, 0, body.length + 2), Buffer.from(body, 'latin1')]);

async function decoded(bytes: Buffer | undefined): Promise<Buffer | undefined> {
  return bytes && sharp(bytes, { failOn: 'warning' }).toColourspace('b-w').raw().toBuffer();
}

describe('tidyImage', () => {
  it('leaves what has nothing to take out', () => {
    expect(tidyImage('TIFF', tiffBytes(size))).toBe(undefined);
    expect(tidyImage('JPEG', jpegBytes({ blocks: 2 }))).toBe(undefined);
    expect(tidyImage('PNG', Buffer.alloc(64))).toBe(undefined);
  });

  it('takes texts, unknown tags and a wrong order out of a TIFF file, in both byte orders', async () => {
    for (const bigEndian of [false, true])
      for (const odd of [{ tags: { 270: 'no end', 60001: [1, 2, 3] } }, { unsorted: true }]) {
        const file = tiffBytes({ ...size, ...odd, bigEndian });
        await expect(decoded(file)).rejects.toThrow();
        expect(await decoded(tidyImage('TIFF', file))).toEqual(pixels);
      }
  });

  it('keeps the tags that the pixels depend on', async () => {
    const deep = Buffer.alloc(8);
    new Uint16Array(deep.buffer, deep.byteOffset, 4).set([0, 1000, 30_000, 65_535]);
    const tags = { 258: [16], 262: [0], 305: 'no end', 317: [1] };
    const file = tiffBytes({ width: 2, height: 2, blocks: [deep], tags });
    const tidy = tidyImage('TIFF', file) as Buffer;
    const data = await sharp(tidy).toColourspace('grey16').raw({ depth: 'ushort' }).toBuffer();
    expect([...new Uint16Array(data.buffer, data.byteOffset, 4)]).toEqual([65_535, 64_535, 35_535, 0]);
  });

  it('takes odd versions and bytes without a segment out of the header of a JPEG file', async () => {
    const flat = await decoded(jpegBytes({ blocks: 2 }));
    for (const before of [segment(0xe0, 'JFIF\0\x02\x01\0\0\x01\0\x01\0\0'), Buffer.of(0, 0, 0)]) {
      const file = jpegBytes({ blocks: 2, before });
      await expect(decoded(file)).rejects.toThrow();
      expect(await decoded(tidyImage('JPEG', file))).toEqual(flat);
    }
    const adobe = jpegBytes({ blocks: 2, components: 3, before: segment(0xee, 'Adobe\0\x64\0\0\0\0\x05') });
    expect(tidyImage('JPEG', adobe)?.includes('Adobe\0\x64\0\0\0\0\x01', 0, 'latin1')).toBe(true);
  });

  it('makes no damaged image readable', async () => {
    const tags = { 270: 'no end' };
    const blocks = Array.from({ length: 4 }, () => pixels.subarray(0, 16));
    const tiled = tiffBytes({ width: 8, height: 8, tile: 16, blocks: [Buffer.alloc(256)], tags });
    const cut = [tiffBytes({ ...size, blocks, tags }).subarray(0, -20), tiled.subarray(0, -20)];
    for (const file of cut) await expect(decoded(tidyImage('TIFF', file))).rejects.toThrow();
  });
});
