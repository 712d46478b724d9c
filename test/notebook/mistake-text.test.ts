import { mistakeText } from 'texton-lab/dist/notebook/mistake-text';
import { describe, expect, it } from 'vitest';

const shown = (source: string, line: number, column: number): string[] =>
  mistakeText('no', { cell: 2, source, line, column }).split('\n');

describe('mistakeText', () => {
  it('puts a caret under the place, without the indentation', () => {
    expect(shown('a\n\t\tf(x);\nb', 1, 4)).toEqual(['cell 2, line 2: no', '    f(x);', '      ^']);
  });
  it('puts the remedy below what is wrong', () => {
    expect(mistakeText('no\nbut', { cell: 1, source: 'a', line: 0, column: 0 })).toBe(
      'cell 1, line 1: no\n  but\n    a\n    ^',
    );
  });
  it('shows a long line about the place', () => {
    const [, line, caret] = shown(`${'a'.repeat(200)}X${'b'.repeat(200)}`, 0, 200);
    expect(line).toBe(`    …${'a'.repeat(50)}X${'b'.repeat(49)}…`);
    expect(caret?.indexOf('^')).toBe(line?.indexOf('X'));
  });
  it('leaves as much room as Chinese characters take', () => {
    expect(shown("f('纹理', x)", 0, 8)[2]).toBe('       \u3000\u3000   ^');
  });
  it('can point behind the last character', () => {
    expect(shown('f(', 0, 2)).toEqual(['cell 2, line 1: no', '    f(', '      ^']);
    expect(shown('f(\n', 1, 0)).toEqual(['cell 2, line 2: no', '    ', '    ^']);
  });
});
