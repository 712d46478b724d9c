import { jpegSegments } from 'texton-lab/dist/image/jpeg-segments';
import { describe, expect, it } from 'vitest';
import { jpegBytes } from './fixtures';

describe('jpegSegments', () => {
  it('lists the segments before the first scan, and where that begins', () => {
    const file = jpegBytes({ blocks: 2 });
    const header = jpegSegments(file);
    expect(header?.segments.map(({ marker }) => marker)).toEqual([0xdb, 0xc0, 0xc4, 0xc4, 0xdd]);
    expect(header?.segments[1]?.bytes.toString('hex')).toBe('ffc0000b080010000801011100');
    expect(file.readUInt16BE(header?.scan)).toBe(0xffda);
  });

  it('passes over bytes that belong to no segment, as decoders do', () => {
    for (const before of ['000000', 'ffffff', 'ff00', 'ffd3', 'ff01'])
      expect(
        jpegSegments(jpegBytes({ blocks: 1, before: Buffer.from(before, 'hex') }))?.segments,
      ).toHaveLength(5);
  });

  it('finds no header where the file ends before the first scan', () => {
    const file = jpegBytes({ blocks: 1 });
    const { scan } = jpegSegments(file) ?? { scan: 0 };
    for (let length = 0; length < scan; length++)
      expect(jpegSegments(file.subarray(0, length))).toBe(undefined);
    expect(jpegSegments(Buffer.from('ffd8ffd9ffda0000', 'hex'))).toBe(undefined);
  });
});
