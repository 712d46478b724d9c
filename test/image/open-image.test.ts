import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedImage, maximumOf, openImage, otherKind } from 'texton-lab/dist/image/open-image';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from './fixtures';

const folder = temporaryFolder();

describe('openImage', () => {
  it('tells size, depth and kind from the header', async () => {
    const file = join(folder, 'deep.png');
    writeFileSync(file, pngBytes({ width: 2, height: 1, bitDepth: 16, colourType: 0, rows: [[0, 0, 1, 0]] }));
    expect(await openImage('f', file, { maxPixels: 2 }, (image) => image)).toMatchObject({
      width: 2,
      height: 1,
      maximum: 65535,
      grey: true,
      channels: 1,
      pages: 1,
      format: 'PNG',
    });
    await expect(openImage('f', file, { maxPixels: 1 }, (image) => image)).rejects.toThrow(
      `f: '${file}' must have at most 1 pixels, got 2 × 1`,
    );
  });

  it('refuses what is no path', async () => {
    await expect(openImage('f', 7 as never, { maxPixels: 1 }, (image) => image)).rejects.toThrow(
      'f: file must be a path, got 7',
    );
  });
});

describe('damagedImage', () => {
  it('names the call, the file and the type, and leaves out the words of a decoder, which differ from run to run', () => {
    const cause = new Error('bad chunk');
    const error = damagedImage('f', 'a.png', 'PNG', cause);
    expect(error.message).toBe(
      "f: cannot read 'a.png': the PNG image is truncated or damaged; fetch or export it again",
    );
    expect(error.cause).toBe(cause);
  });
});

describe('otherKind', () => {
  it('says what is held instead, where that is known', () => {
    expect(otherKind('f', 'a.tif', '12-bit values')?.message).toBe(
      "f: cannot read 'a.tif': it must hold 8-bit or 16-bit grey or RGB values, but holds 12-bit values; convert it",
    );
    expect(otherKind('f', 'a.tif', undefined)).toBe(undefined);
  });
});

describe('maximumOf', () => {
  it('gives the largest value as it is decoded: words that hold 10 or 12 bits of AVIF are filled from above', () => {
    expect(maximumOf({ depth: 'uchar', format: 'png', bitsPerSample: 1 })).toBe(255);
    expect(maximumOf({ depth: 'ushort', format: 'png', bitsPerSample: 16 })).toBe(65535);
    expect(maximumOf({ depth: 'ushort', format: 'heif', bitsPerSample: 10 })).toBe(1023 * 64);
    expect(maximumOf({ depth: 'ushort', format: 'heif', bitsPerSample: 12 })).toBe(4095 * 16);
    expect(maximumOf({ depth: 'float', format: 'tiff', bitsPerSample: 32 })).toBe(0);
  });
});
