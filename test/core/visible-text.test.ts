import { visibleText } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('visibleText', () => {
  it('leaves ordinary text as it is, in every script, with emoji and backslashes', () => {
    for (const text of [
      '',
      'bark 2 (wet)',
      '布料 さくら',
      'نخ‌ها',
      'Åsa\u0301',
      '👩🏽‍🔬 ☺️',
      'C:\\x07',
      '\u00a0\ue000',
    ])
      expect(visibleText(text)).toBe(text);
  });

  it.each([
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
    ['\u0000\u007f\u0085\u009b', '\\x00\\x7f\\x85\\x9b'],
    ['exe.\u202egnp', 'exe.\\u202egnp'],
    ['\u2028\u2029\u2066\u200f\u061c', '\\u2028\\u2029\\u2066\\u200f\\u061c'],
    ['b\u200bark\ufeff\u00ad', 'b\\u200bark\\ufeff\\xad'],
    ['\ud83d \udc69 \ud83d\udc69', '\\ud83d \\udc69 \ud83d\udc69'],
    ['\uffff\u{1fffe}', '\\uffff\\u{1fffe}'],
  ])('makes %j visible', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it('gives of every character nothing that a terminal obeys or an XML parser refuses, and is then at its end', () => {
    const every = Array.from({ length: 0x110000 }, (_, code) => `${String.fromCodePoint(code)} `).join('');
    const visible = visibleText(every);
    expect(/[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(visible)).toBeNull();
    expect(visibleText(visible) === visible).toBe(true);
  });

  it('refuses what is no text', () => {
    expect(() => visibleText(null as never)).toThrow('visibleText: text must be a string, got null');
  });
});
