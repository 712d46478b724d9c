import { tiffDirectory } from 'texton-lab/dist/image/tiff-directory';
import { describe, expect, it } from 'vitest';
import { tiffBytes } from './fixtures';

const valuesOf = (file: Buffer): Record<number, number | undefined> | undefined => {
  const directory = tiffDirectory(file);
  return directory && Object.fromEntries(directory.entries.map(({ tag, value }) => [tag, value]));
};

describe('tiffDirectory', () => {
  it('reads the first value of every tag in both byte orders, within the entry and elsewhere', () => {
    for (const bigEndian of [false, true]) {
      const tags = { 258: [16, 16, 16], 338: [1], 305: 'a program\0' };
      const file = tiffBytes({ width: 300, height: 2, blocks: [Buffer.alloc(4)], tags, bigEndian });
      expect(valuesOf(file)).toMatchObject({ 256: 300, 257: 2, 258: 16, 279: 4, 338: 1, 305: undefined });
    }
  });

  it('reads BigTIFF', () => {
    const file = Buffer.alloc(16 + 8 + 20 + 8);
    file.write('II+\0\x08\0\0\0\x10', 'latin1');
    file.writeUInt8(1, 16);
    file.writeUInt16LE(256, 24);
    file.writeUInt16LE(3, 26);
    file.writeUInt8(1, 28);
    file.writeUInt16LE(40_000, 36);
    expect(tiffDirectory(file)).toMatchObject({
      start: 16,
      firstEntry: 24,
      entries: [{ tag: 256, value: 40_000 }],
    });
  });

  it('finds none that lies outside the file, wherever it is cut', () => {
    const file = tiffBytes({ width: 3, height: 2, blocks: [Buffer.alloc(6)] });
    const end = 8 + 2 + 12 * 9 + 4;
    for (let length = 0; length < end; length++)
      expect(tiffDirectory(file.subarray(0, length))).toBe(undefined);
    expect(tiffDirectory(file.subarray(0, end))?.entries).toHaveLength(9);
  });

  it('finds none of more entries than decoders take', () => {
    const file = Buffer.alloc(100_000);
    file.write('II*\0\x08\0\0\0', 'latin1');
    file.writeUInt16LE(4097, 8);
    expect(tiffDirectory(file)).toBe(undefined);
  });
});
