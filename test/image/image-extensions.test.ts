import { imageExtensions, isImageName } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';

describe('isImageName', () => {
  it('knows the ending of every image that is read, in upper and lower case', () => {
    for (const extension of imageExtensions) {
      expect(isImageName(`brick${extension}`)).toBe(true);
      expect(isImageName(`BRICK${extension.toUpperCase()}`)).toBe(true);
    }
  });

  it('knows no other ending', () => {
    for (const name of ['notes.txt', 'brick.png.zip', 'png', 'brick.svg', 'brick.pdf', 'brick.jp2', ''])
      expect(isImageName(name)).toBe(false);
  });
});
