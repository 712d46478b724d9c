import { explainImage } from 'texton-lab/dist/image/explain-image';
import { describe, expect, it } from 'vitest';
import { jpegBytes, tiffBytes, type TiffTags } from './fixtures';

const tiff = (tags: TiffTags): string | undefined =>
  explainImage('TIFF', tiffBytes({ width: 1, height: 1, blocks: [Buffer.alloc(8)], tags }));
const jpeg = (options: Partial<Parameters<typeof jpegBytes>[0]>): string | undefined =>
  explainImage('JPEG', jpegBytes({ blocks: 1, ...options }));

describe('explainImage', () => {
  it('has nothing to say of what is read', () => {
    for (const bits of [1, 2, 4, 8, 16]) expect(tiff({ 258: [bits] })).toBe(undefined);
    for (const method of [1, 5, 7, 8, 32773, 32946]) expect(tiff({ 259: [method] })).toBe(undefined);
    for (const meaning of [0, 1, 2, 3, 6]) expect(tiff({ 262: [meaning] })).toBe(undefined);
    expect([jpeg({}), jpeg({ frame: 0xc2, components: 3 })]).toEqual([undefined, undefined]);
    expect(explainImage('PNG', Buffer.alloc(64))).toBe(undefined);
  });

  it('names the depth and kind of the values of a TIFF image', () => {
    expect(tiff({ 258: [64], 339: [3] })).toBe('64-bit floating-point values');
    expect(tiff({ 258: [16], 339: [2] })).toBe('16-bit signed values');
    expect(tiff({ 258: [12] })).toBe('12-bit values');
    expect(tiff({ 258: [64], 339: [6] })).toBe('64-bit complex values');
  });

  it('names the meaning and the compression of a TIFF image', () => {
    expect([tiff({ 262: [8] }), tiff({ 262: [9] }), tiff({ 262: [5] })]).toEqual([
      'CIE Lab values',
      'ICC Lab values',
      'CMYK values',
    ]);
    expect(tiff({ 259: [50000] })).toBe('values compressed by ZSTD');
    expect(tiff({ 259: [34925] })).toBe('values compressed by LZMA');
    expect(tiff({ 259: [4711] })).toBe('values compressed by method 4711');
  });

  it('names the depth, colours and process of a JPEG image', () => {
    expect(jpeg({ frame: 0xc1, precision: 12 })).toBe('12-bit values');
    expect(jpeg({ components: 4 })).toBe('CMYK values');
    expect(jpeg({ frame: 0xc9 })).toBe('values compressed by a rare method of JPEG');
    expect(jpeg({ frame: 0xf7 })).toBe('values compressed by JPEG-LS');
  });

  it('knows the animations among AVIF files', () => {
    const start = Buffer.from('\0\0\0\x20ftypavis', 'latin1');
    expect(explainImage('AVIF', start)).toBe('an animation');
    expect(explainImage('AVIF', Buffer.from('\0\0\0\x20ftypavif', 'latin1'))).toBe(undefined);
  });
});
