import { plainText } from 'texton-lab/dist/notebook';
import { withoutControls } from 'texton-lab/dist/notebook/plain-text';
import { describe, expect, it } from 'vitest';
import { longText, processorSeconds } from './fixtures';

describe('plainText', () => {
  it.each([
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b[38:2::1:2:3mtrue\u001b[m', 'true'],
    ['\u009b2Jcleared', 'cleared'],
    ['\u001b[?25lhidden\u001b[2 q', 'hidden'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001bP1$r\u001b\\after', 'after'],
    ['\u001b]0;no end\nnext line', '\nnext line'],
    ['\u001b(Bascii\u001bc', 'ascii'],
    ['a\bb\u0000c\u007f\u0085', 'abc'],
    ['a\tb\r\nc\rd', 'a\tb\nc\nd'],
    ['πλ – 纹理 👩‍🔬', 'πλ – 纹理 👩‍🔬'],
  ])('writes %j as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
  it.each(['\u001b', '\u001b[', '\u001b[1;', '\u001b]', '\u001b]0;a', '\u001bP', '\r', '\u009b '])(
    'takes time in proportion to the length of a text of %j',
    (part) => {
      expect(processorSeconds(() => plainText(longText(part)))).toBeLessThan(1);
    },
  );
});

describe('withoutControls', () => {
  it('removes the characters and nothing after them', () => {
    expect(withoutControls('a="\u001b[" b\u0000\n\t')).toBe('a="[" b\n\t');
  });
});
