import { editText } from 'texton-lab/dist/notebook/edit-text';
import { spellOutNames } from 'texton-lab/dist/notebook/spell-out-names';
import { describe, expect, it } from 'vitest';
import { longText, processorSeconds } from './fixtures';

describe('spellOutNames', () => {
  it.each([
    ['f({ seed })', 'f({ seed: seed })'],
    ['const a = { b: { c }, ...d, e };', 'const a = { b: { c: c }, ...d, e: e };'],
    ['xs.map(({ size: s, seed }) => ({ s }));', "xs.map(({ 'size': s, seed }) => ({ s: s }));"],
    ["const { 'x y': v, w: [z] } = o;", "const { 'x y': v, 'w': [z] } = o;"],
  ])('rewrites %s', (source, expected) => expect(editText(source, spellOutNames(source))).toBe(expected));

  it.each([
    '({ a, b } = point);',
    'for ({ a } of points) use(a);',
    '({ a = 1 } = point);',
    "import { show } from 'texton-lab';",
    'const { a, b } = point; // { c }',
    "const text = '{ a }';",
    'this is { not } TypeScript (',
  ])('leaves %s alone', (source) => {
    if (source.startsWith('this is'))
      expect(editText(source, spellOutNames(source)).split('\n')).toHaveLength(1);
    else expect(editText(source, spellOutNames(source))).toBe(source);
  });

  it('takes time in proportion to the length of a cell', () => {
    const cell = longText('f({ seed });\n');
    expect(processorSeconds(() => spellOutNames(cell))).toBeLessThan(3);
    const nested = `${'f({ a: '.repeat(300)}{ ${longText('a, ')} }${' })'.repeat(300)}`;
    expect(processorSeconds(() => spellOutNames(nested))).toBeLessThan(3);
  });
});
