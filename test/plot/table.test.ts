import { tableHtml, tableText } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const rows = [
  { method: 'zero', accuracy: 48.123456 },
  { method: 'reflect', accuracy: 7 },
];

describe('table', () => {
  it('aligns numbers to the right in text', () => {
    expect(tableText(rows, { caption: 'Borders' })).toBe(
      'Borders\nmethod   accuracy\nzero        48.12\nreflect         7',
    );
  });

  it('writes as 0 what only rounding has left of it, beside other values of its column', () => {
    expect(tableText([{ gain: 1.6e-15 }, { gain: -53.8 }])).toBe(' gain\n    0\n-53.8');
    expect(tableText([{ gain: 1.6e-15 }])).toBe('   gain\n1.6e-15');
  });

  it('escapes HTML and keeps to the columns asked for', () => {
    const html = tableHtml([{ a: '<script>', b: 1 }], { columns: ['a'] });
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toContain('<th scope="col" style="text-align:right">b');
  });

  it('refuses an empty table', () => {
    expect(() => tableText([])).toThrow('table: rows must have at least one row, got none');
  });
});
