import { imageFormat } from 'texton-lab/dist/image/image-format';
import { describe, expect, it } from 'vitest';

const told = (text: string): string | undefined => imageFormat(Buffer.from(text, 'latin1'));

describe('imageFormat', () => {
  it('tells every type that is read from its first bytes', () => {
    expect(told('\x89PNG\r\n\x1a\n')).toBe('PNG');
    for (const start of ['II*\0', 'MM\0*', 'II+\0', 'MM\0+']) expect(told(start)).toBe('TIFF');
    expect(told('\xff\xd8\xff')).toBe('JPEG');
    expect([told('GIF87a'), told('GIF89a')]).toEqual(['GIF', 'GIF']);
    expect(told('RIFF\n\n\n\nWEBPVP8 ')).toBe('WebP');
    expect(told('\0\0\0\x20ftypavif\0\0\0\0')).toBe('AVIF');
    expect(told('\0\0\0\x20ftypmif1\0\0\0\0mif1avif')).toBe('AVIF');
  });

  it('knows nothing else', () => {
    for (const start of [
      '',
      'PNG',
      'II*',
      'RIFF\0\0\0\0WAVE',
      '<svg',
      '%PDF-1.7',
      '\0\0\0\x0cjP  \r\n',
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
    ])
      expect(told(start)).toBe(undefined);
  });
});
