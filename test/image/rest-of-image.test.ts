import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openImage } from 'texton-lab/dist/image/open-image';
import { restOfImage, type RestOfImage } from 'texton-lab/dist/image/rest-of-image';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, tiffBytes } from './fixtures';

const folder = temporaryFolder();

async function restOf(name: string, bytes: Buffer): Promise<RestOfImage[]> {
  writeFileSync(join(folder, name), bytes);
  return openImage('f', join(folder, name), { maxPixels: 1e6 }, (image) => restOfImage('f', name, image));
}

function bands(count: number, tags: Record<number, number[]> = {}): Buffer {
  const bits = Array.from({ length: count }, () => 8);
  const blocks = [Buffer.alloc(2 * count)];
  return tiffBytes({ width: 2, height: 1, blocks, tags: { 258: bits, 277: [count], ...tags } });
}

describe('restOfImage', () => {
  it('tells of several grey bands, transparency not counted', async () => {
    expect(await restOf('three.tif', bands(3))).toEqual([
      {
        kind: 'bands',
        warning:
          "f: 'three.tif' holds 3 bands, of which only the first is read; save the others as separate files (shown once; further files are not listed)",
      },
    ]);
    expect(await restOf('two.tif', bands(2, { 338: [0] }))).toHaveLength(1);
    expect(await restOf('transparent.tif', bands(2, { 338: [2] }))).toEqual([]);
    expect(await restOf('one.tif', bands(1))).toEqual([]);
  });

  it('tells of bands beyond three colours and transparency', async () => {
    const [rest] = await restOf('five.tif', bands(5, { 262: [2], 338: [0, 0] }));
    expect(rest?.warning).toContain("f: 'five.tif' holds 5 bands, of which only the first three are read");
    expect(await restOf('rgba.tif', bands(4, { 262: [2], 338: [0] }))).toEqual([]);
  });

  it('tells of several pages or frames', async () => {
    const frames = await Promise.all(
      ['red', 'blue'].map((background) =>
        sharp({ create: { width: 2, height: 2, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const animation = sharp(frames, { join: { animated: true } });
    for (const type of ['gif', 'webp'] as const)
      expect(await restOf('moving', await animation.clone().toFormat(type).toBuffer())).toEqual([
        {
          kind: 'pages',
          warning: expect.stringMatching(
            /^f: 'moving' holds 2 pages or frames, of which only the first is read;/,
          ),
        },
      ]);
  });
});
