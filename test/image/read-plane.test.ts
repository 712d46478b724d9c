import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { readPlane } from 'texton-lab/dist/image';
import { describe, expect, it, vi } from 'vitest';
import { pngBytes, rowsOf, temporaryFolder, tiffBytes, writeGrey } from './fixtures';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const grey3 = { raw: { width: 3, height: 1, channels: 1 } } as const;

describe('readPlane', () => {
  it('reads every 8-bit value as exactly byte / 255, in rows from the top, from PNG and TIFF', async () => {
    for (const name of ['all.png', 'all.tiff']) {
      await writeGrey(at(name), { width: 16, height: 16 }, (x, y) => 16 * y + x);
      const plane = await readPlane(at(name));
      expect(plane.width).toBe(16);
      expect([...plane.data]).toEqual(Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255)));
    }
  });

  it('reads 16-bit values as exactly word / 65535, from PNG and TIFF', async () => {
    const words = Uint16Array.of(0, 256, 65535);
    const image = sharp(words, grey3).toColourspace('grey16');
    writeFileSync(at('g16.png'), await image.clone().png().toBuffer());
    writeFileSync(at('g16.tiff'), await image.clone().tiff({ compression: 'lzw' }).toBuffer());
    for (const name of ['g16.png', 'g16.tiff'])
      expect([...(await readPlane(at(name))).data]).toEqual([0, Math.fround(256 / 65535), 1]);
  });

  it('reads 1-bit and 2-bit grey as its fraction of the largest value', async () => {
    writeFileSync(
      at('b1.png'),
      pngBytes({ width: 8, height: 1, bitDepth: 1, colourType: 0, rows: [[0b10110000]] }),
    );
    writeFileSync(
      at('b2.png'),
      pngBytes({ width: 4, height: 1, bitDepth: 2, colourType: 0, rows: [[0b00011011]] }),
    );
    expect(rowsOf(await readPlane(at('b1.png')))).toEqual([[1, 0, 1, 1, 0, 0, 0, 0]]);
    expect(rowsOf(await readPlane(at('b2.png')))).toEqual([
      [0, 85, 170, 255].map((v) => Math.fround(v / 255)),
    ]);
  });

  it('reads a palette through its colours', async () => {
    const palette = [10, 10, 10, 200, 200, 200];
    writeFileSync(
      at('p.png'),
      pngBytes({ width: 3, height: 1, bitDepth: 8, colourType: 3, rows: [[1, 0, 1]], palette }),
    );
    expect([...(await readPlane(at('p.png'))).data]).toEqual([200, 10, 200].map((v) => Math.fround(v / 255)));
  });

  it('weighs red, green and blue 0.299, 0.587 and 0.114, without colour management', async () => {
    const rgb = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255);
    const image = sharp(rgb, { raw: { width: 3, height: 1, channels: 3 } });
    const luma = [0.299, 0.587, 0.114].map(Math.fround);
    writeFileSync(at('rgb.png'), await image.clone().png().toBuffer());
    expect([...(await readPlane(at('rgb.png'))).data]).toEqual(luma);
    const untouched = pngBytes({ width: 3, height: 1, bitDepth: 8, colourType: 2, rows: [[...rgb]] });
    const profile = await sharp(untouched).withIccProfile('p3').png().toBuffer();
    writeFileSync(at('p3.png'), profile);
    const stored = await sharp(profile, { ignoreIcc: true }).raw().toBuffer();
    const expected = [0, 3, 6].map((i) =>
      Math.fround((299 * stored[i]! + 587 * stored[i + 1]! + 114 * stored[i + 2]!) / 255000),
    );
    expect([...(await readPlane(at('p3.png'))).data]).toEqual(expected);
  });

  it('reads 16-bit colour in the same way', async () => {
    const rgb = [0x1234, 0x5678, 0x9abc];
    const rows = [rgb.flatMap((word) => [word >> 8, word & 255])];
    writeFileSync(at('rgb16.png'), pngBytes({ width: 1, height: 1, bitDepth: 16, colourType: 2, rows }));
    const luma = (299 * rgb[0]! + 587 * rgb[1]! + 114 * rgb[2]!) / (1000 * 65535);
    expect([...(await readPlane(at('rgb16.png'))).data]).toEqual([Math.fround(luma)]);
  });

  it('reads a grey pixel stored as colour exactly as one stored as grey', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 255 }), async (byte) => {
        const rows = [[byte, byte, byte]];
        writeFileSync(
          at('grey-rgb.png'),
          pngBytes({ width: 1, height: 1, bitDepth: 8, colourType: 2, rows }),
        );
        expect((await readPlane(at('grey-rgb.png'))).data[0]).toBe(Math.fround(byte / 255));
      }),
      { numRuns: 40 },
    );
  });

  it('ignores transparency and keeps the colour stored beneath it', async () => {
    writeFileSync(
      at('ga.png'),
      pngBytes({ width: 2, height: 1, bitDepth: 8, colourType: 4, rows: [[51, 0, 102, 255]] }),
    );
    writeFileSync(
      at('rgba.png'),
      pngBytes({ width: 1, height: 1, bitDepth: 8, colourType: 6, rows: [[51, 51, 51, 0]] }),
    );
    expect([...(await readPlane(at('ga.png'))).data]).toEqual([0.2, 0.4].map(Math.fround));
    expect([...(await readPlane(at('rgba.png'))).data]).toEqual([Math.fround(0.2)]);
  });

  it('reads WebP and AVIF without loss where they have none', async () => {
    const rgb = Uint8Array.from({ length: 64 * 3 }, (_, i) => (37 * i) % 256);
    const image = sharp(rgb, { raw: { width: 8, height: 8, channels: 3 } });
    writeFileSync(at('rgb8.png'), await image.clone().png().toBuffer());
    writeFileSync(at('rgb8.webp'), await image.clone().webp({ lossless: true }).toBuffer());
    writeFileSync(at('rgb8.avif'), await image.clone().avif({ lossless: true }).toBuffer());
    const plane = await readPlane(at('rgb8.png'));
    for (const name of ['rgb8.webp', 'rgb8.avif']) expect(await readPlane(at(name))).toEqual(plane);
  });

  it('reads JPEG, and the first frame of GIF', async () => {
    const flat = sharp(new Uint8Array(64).fill(100), { raw: { width: 8, height: 8, channels: 1 } });
    writeFileSync(at('flat.jpg'), await flat.clone().toColourspace('b-w').jpeg({ quality: 100 }).toBuffer());
    writeFileSync(at('flat.gif'), await flat.clone().gif().toBuffer());
    for (const name of ['flat.jpg', 'flat.gif']) {
      const plane = await readPlane(at(name));
      expect([plane.width, plane.height]).toEqual([8, 8]);
      expect(plane.data.every((value) => value === Math.fround(100 / 255))).toBe(true);
    }
  });

  it('respects the orientation tag of a photograph', async () => {
    const image = sharp(Uint8Array.of(0, 128, 255), grey3)
      .toColourspace('b-w')
      .withMetadata({ orientation: 6 });
    writeFileSync(at('turned.tiff'), await image.tiff({ compression: 'none' }).toBuffer());
    expect(rowsOf(await readPlane(at('turned.tiff'))).map((row) => Math.round(row[0]! * 255))).toEqual([
      0, 128, 255,
    ]);
  });

  it('tells the type from the contents, not from the name', async () => {
    writeFileSync(
      at('really-png.dat'),
      pngBytes({ width: 1, height: 1, bitDepth: 8, colourType: 0, rows: [[255]] }),
    );
    expect([...(await readPlane(at('really-png.dat'))).data]).toEqual([1]);
  });

  it('sees a file that was replaced under the same name', async () => {
    await writeGrey(at('same.png'), { width: 2, height: 2 }, () => 0);
    await readPlane(at('same.png'));
    await writeGrey(at('same.png'), { width: 2, height: 2 }, () => 255);
    expect((await readPlane(at('same.png'))).data[0]).toBe(1);
  });
});

describe('readPlane, given several bands,', () => {
  it('reads the first and says so of the first such file', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const blocks = [Buffer.of(51, 1, 2, 102, 3, 4)];
    const bytes = tiffBytes({ width: 2, height: 1, blocks, tags: { 258: [8, 8, 8], 277: [3] } });
    for (const name of ['bands.tif', 'more.tif']) {
      writeFileSync(at(name), bytes);
      expect([...(await readPlane(at(name))).data]).toEqual([0.2, 0.4].map(Math.fround));
    }
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining(`readPlane: '${at('bands.tif')}' holds 3 bands`)],
    ]);
    warn.mockRestore();
  });
});

describe('readPlane, given a bad file,', () => {
  it('says that it is missing', async () => {
    await expect(readPlane(at('none.png'))).rejects.toThrow(
      `readPlane: cannot read '${at('none.png')}': the file does not exist; check the path`,
    );
  });

  it('says that it is empty', async () => {
    writeFileSync(at('empty.png'), '');
    await expect(readPlane(at('empty.png'))).rejects.toThrow(/empty\.png': the file is empty \(0 bytes\)/);
  });

  it('says that it is a folder', async () => {
    mkdirSync(at('folder.png'));
    await expect(readPlane(at('folder.png'))).rejects.toThrow(
      /folder\.png': it is a folder, not an image file/,
    );
  });

  it('says that a text file named .png is no image', async () => {
    writeFileSync(at('text.png'), 'not a picture at all');
    await expect(readPlane(at('text.png'))).rejects.toThrow(
      /text\.png': its contents are not PNG, TIFF, JPEG, GIF, WebP or AVIF/,
    );
  });

  it('says that another image type is not read', async () => {
    writeFileSync(at('x.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>');
    writeFileSync(at('x.pdf'), '%PDF-1.7');
    for (const name of ['x.svg', 'x.pdf'])
      await expect(readPlane(at(name))).rejects.toThrow(/its contents are not PNG, TIFF, JPEG, GIF, WebP or/);
  });

  it('says that floating-point and CMYK values are not read', async () => {
    const image = sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } });
    writeFileSync(at('cmyk.jpg'), await image.clone().toColourspace('cmyk').jpeg().toBuffer());
    await expect(readPlane(at('cmyk.jpg'))).rejects.toThrow(
      /it must hold 8-bit or 16-bit grey or RGB values, but holds CMYK values/,
    );
    writeFileSync(
      at('float.tiff'),
      await image.clone().toColourspace('scrgb').tiff({ compression: 'none' }).toBuffer(),
    );
    await expect(readPlane(at('float.tiff'))).rejects.toThrow(
      /holds 32-bit floating-point values; convert it/,
    );
  });

  it('says that it is truncated, wherever the cut is and whatever the type', async () => {
    const noise = Uint8Array.from({ length: 64 * 64 }, (_, i) => (i * i * 7919) >> 3);
    const image = sharp(noise, { raw: { width: 64, height: 64, channels: 1 } });
    const files = {
      'cut.png': await image.clone().png().toBuffer(),
      'cut.jpg': await image.clone().jpeg({ quality: 95 }).toBuffer(),
      'cut.gif': await image.clone().gif().toBuffer(),
      'cut.tiff': await image.clone().tiff({ compression: 'none' }).toBuffer(),
      'cut.webp': await image.clone().webp().toBuffer(),
      'cut.avif': await image.clone().avif({ effort: 0 }).toBuffer(),
    };
    for (const [name, bytes] of Object.entries(files))
      for (const share of [0.1, 0.5, 0.9]) {
        writeFileSync(at(name), bytes.subarray(0, Math.floor(bytes.length * share)));
        await expect(readPlane(at(name)), `${name} cut at ${share}`).rejects.toThrow(
          /is truncated or damaged/,
        );
      }
  });

  it('says the same of a damaged image at every reading', async () => {
    const noise = Uint8Array.from({ length: 64 * 64 }, (_, i) => (i * i * 7919) >> 3);
    const image = sharp(noise, { raw: { width: 64, height: 64, channels: 1 } });
    const bytes = await image.jpeg({ quality: 95, progressive: true }).toBuffer();
    writeFileSync(at('half.jpg'), bytes.subarray(0, bytes.length / 2));
    const told = await Promise.allSettled(Array.from({ length: 24 }, () => readPlane(at('half.jpg'))));
    const messages = told.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : ''));
    expect([...new Set(messages)]).toEqual([
      expect.stringContaining(`readPlane: cannot read '${at('half.jpg')}': the JPEG image is truncated`),
    ]);
  });

  it('refuses a header that claims 10⁶ × 10⁶ pixels before decoding it', async () => {
    const width = 1_000_000;
    writeFileSync(
      at('huge.png'),
      pngBytes({ width, height: width, bitDepth: 8, colourType: 0, rows: [[0, 0]] }),
    );
    await expect(readPlane(at('huge.png'))).rejects.toThrow(
      /huge\.png' must have at most 268435456 pixels, got 1000000 × 1000000; raise maxPixels/,
    );
  });

  it('refuses more pixels than maxPixels, and accepts exactly as many', async () => {
    await writeGrey(at('nine.png'), { width: 3, height: 3 }, () => 1);
    await expect(readPlane(at('nine.png'), { maxPixels: 8 })).rejects.toThrow(RangeError);
    expect((await readPlane(at('nine.png'), { maxPixels: 9 })).width).toBe(3);
  });

  it('names an unknown option', async () => {
    const misspelt = { maxPixel: 9 } as object;
    await expect(readPlane(at('nine.png'), misspelt)).rejects.toThrow("readPlane: unknown option 'maxPixel'");
  });
});
