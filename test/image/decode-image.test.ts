import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { decodeImage } from 'texton-lab/dist/image/decode-image';
import { openImage } from 'texton-lab/dist/image/open-image';
import { describe, expect, it } from 'vitest';
import { jpegBytes, temporaryFolder, tiffBytes, type TiffTags } from './fixtures';

const folder = temporaryFolder();

/** The decoded values of an image file. */
async function decoded(bytes: Buffer): Promise<number[]> {
  const file = join(folder, 'image');
  writeFileSync(file, bytes);
  return openImage('f', file, { maxPixels: 1e6 }, (image) =>
    decodeImage('f', file, image, ({ values }) => [...values]),
  );
}

const noise = Buffer.from(Array.from({ length: 64 * 64 }, (_, i) => ((i * i * 7919) >> 3) % 256));
const flat = Array.from({ length: 128 }, () => 128);
/** Tiles of 32 × 32 pixels that the noise is stored in, each packed by itself. */
const tiles = [0, 1, 2, 3].map((tile) => noise.subarray(tile * 1024, (tile + 1) * 1024));
const grey = { maximum: 255, grey: true, channels: 1, pages: 1, format: 'PNG' } as const;
const sides = { width: 64, height: 64, tile: 32 };

function tiled(pack: (tile: Buffer) => Buffer, tags: TiffTags): Buffer {
  return tiffBytes({ ...sides, blocks: tiles.map(pack), tags });
}

describe('decodeImage', () => {
  it('refuses a tiled TIFF image of which tiles are missing, packed or not, of 8 or 16 bits', async () => {
    const half = { width: 32, height: 64 };
    const images = {
      plain: tiled((tile) => tile, {}),
      packed: tiled((tile) => deflateSync(tile), { 259: [8] }),
      // Each tile of the same bytes, as words, is half as wide: two of them fill its 32 columns.
      deep: tiffBytes({
        ...sides,
        ...half,
        blocks: [0, 2].map((i) => Buffer.concat(tiles.slice(i, i + 2))),
        tags: { 258: [16] },
      }),
    };
    for (const [name, bytes] of Object.entries(images)) {
      expect(await decoded(bytes)).toHaveLength(name === 'deep' ? 32 * 64 : 64 * 64);
      for (const share of [0.4, 0.6, 0.9, 0.999])
        await expect(
          decoded(bytes.subarray(0, Math.floor(share * bytes.length))),
          `${name} ${share}`,
        ).rejects.toThrow('the TIFF image is truncated or damaged; fetch or export it again');
    }
  });

  it('refuses a tile or strip whose packed bytes are damaged', async () => {
    const spoil = (packed: Buffer): Buffer => packed.fill(0x55, 20, 60);
    const damaged = /the TIFF image is truncated or damaged/;
    await expect(decoded(tiled((tile) => spoil(deflateSync(tile)), { 259: [8] }))).rejects.toThrow(damaged);
    const blocks = tiles.map((strip) => spoil(deflateSync(strip)));
    const strips = tiffBytes({ width: 64, height: 64, blocks, tags: { 259: [8] } });
    await expect(decoded(strips)).rejects.toThrow(damaged);
  });

  it('refuses a JPEG image whose middle is damaged: progressive, or with restart markers', async () => {
    const raw = sharp(noise, { raw: { width: 64, height: 64, channels: 1 } });
    const progressive = await raw.jpeg({ quality: 95, progressive: true }).toBuffer();
    const middle = progressive.length >> 1;
    progressive.fill(0x7f, middle, middle + 40);
    const restarts = jpegBytes({ blocks: 8 });
    expect(await decoded(restarts)).toHaveLength(8 * 64);
    const lost = restarts.lastIndexOf(0xd3);
    const cut = Buffer.concat([restarts.subarray(0, lost - 2), restarts.subarray(lost + 4)]);
    for (const bytes of [progressive, cut])
      await expect(decoded(bytes)).rejects.toThrow('the JPEG image is truncated or damaged');
  });

  it('says of a compression that is not read what it is, tiled or in strips', async () => {
    const zstd = Buffer.from('28b52ffd0458', 'hex');
    for (const tile of [undefined, 32])
      await expect(
        decoded(
          tiffBytes({ width: 32, height: 32, blocks: [zstd], tags: { 259: [50000] }, ...(tile && { tile }) }),
        ),
      ).rejects.toThrow('holds values compressed by ZSTD; convert it');
  });

  it('reads sound images that decoders warn of: texts without an end, unknown tags, odd versions', async () => {
    const tags = { 270: 'no end', 60001: [1, 2, 3] };
    const clean = await decoded(tiled((tile) => tile, {}));
    expect(await decoded(tiled((tile) => tile, tags))).toEqual(clean);
    expect(await decoded(tiffBytes({ ...sides, blocks: tiles, tags, unsorted: true }))).toEqual(clean);
    const strips = tiffBytes({
      width: 64,
      height: 64,
      blocks: [noise],
      tags: { ...tags, 279: { long: [0] } },
    });
    expect(await decoded(strips)).toEqual([...noise]);
    const before = Buffer.concat([
      Buffer.from('ffe000104a46494600', 'hex'),
      Buffer.from('0201000001000100000000', 'hex'),
    ]);
    expect(await decoded(jpegBytes({ blocks: 2, before }))).toEqual(flat);
  });

  it('decodes images that take much memory one after the other', async () => {
    const slow = await sharp(Buffer.alloc(3000 * 3000, noise), {
      raw: { width: 3000, height: 3000, channels: 1 },
    })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const quick = await sharp(noise, { raw: { width: 64, height: 64, channels: 1 } })
      .png()
      .toBuffer();
    const order: string[] = [];
    const decode = (name: string, bytes: Buffer): Promise<unknown> => {
      const image = { ...grey, width: 2 ** 14, height: 2 ** 14, bytes };
      return decodeImage('f', name, image, () => order.push(name));
    };
    await Promise.all([decode('slow', slow), decode('quick', quick)]);
    expect(order).toEqual(['slow', 'quick']);
  });

  it('ends its waiting for memory when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const image = { ...grey, width: 64, height: 64, bytes: Buffer.alloc(0) };
    await expect(decodeImage('f', 'a', image, () => 0, { signal: stop.signal })).rejects.toThrow('enough');
  });
});
