import fc from 'fast-check';
import { joinText, splitText } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

describe('splitText', () => {
  it('keeps the line ends, and joinText gives the text back', () => {
    expect(splitText('a\n\nb')).toEqual(['a\n', '\n', 'b']);
    expect(splitText('')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => joinText(splitText(text)) === text));
  });
});
