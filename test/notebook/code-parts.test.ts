import { codeParts } from 'texton-lab/dist/notebook/code-parts';
import { describe, expect, it } from 'vitest';

const parts = (source: string): string[] =>
  codeParts(source).map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);

describe('codeParts', () => {
  it('finds strings and comments, and none within each other', () => {
    expect(parts('a(\'x\', "//", `\'\n`) // it\'s\n/* "b" */ c')).toEqual([
      "string 'x'",
      'string "//"',
      "string `'\n`",
      "comment // it's",
      'comment /* "b" */',
    ]);
  });
  it('reads escapes, and lines that go on after one', () => {
    expect(parts("'it\\'s' + 'a\\\nb' + '\\\\' + 'c'")).toEqual([
      "string 'it\\'s'",
      "string 'a\\\nb'",
      "string '\\\\'",
      "string 'c'",
    ]);
  });
  it('takes a quote or a mark that nothing ends for none', () => {
    expect(parts("don't\n'a'")).toEqual(["string 'a'"]);
    expect(parts("lib/** 'b' ` \"c")).toEqual(["string 'b'"]);
    expect(parts('\'\\\'x "y"')).toEqual(['string "y"']);
  });
});
