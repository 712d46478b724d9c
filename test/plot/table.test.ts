import { tableHtml, tableText } from 'texton-lab';
import { visibleText } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';
import { NASTY } from './nasty-names';

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

  it('writes headings in place of fields, wherever there are some', () => {
    const headings = { accuracy: 'accuracy (%)' };
    expect(tableText(rows, { headings })).toBe(
      'method   accuracy (%)\nzero            48.12\nreflect             7',
    );
    expect(tableHtml(rows, { headings })).toContain('>method</th>');
    expect(tableHtml(rows, { headings })).toContain('>accuracy (%)</th>');
    expect(() => tableText(rows, { headings: { accuracy: 7 } as never })).toThrow(
      'table: headings.accuracy must be a string, got 7',
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

  it('keeps to a line a row and escapes HTML, whatever the cells and fields hold', () => {
    for (const name of NASTY) {
      const table = [{ [name]: name }, { [name]: `${name}\u0007` }];
      const text = tableText(table, { caption: name });
      const lines = [name, name, name, `${name}\u0007`].map((line) => visibleText(line).trimEnd());
      expect(text.split('\n').map((line) => line.trimEnd())).toEqual(name === '' ? lines.slice(1) : lines);
      const html = tableHtml(table, { caption: name });
      expect(html.match(/<td/g)).toHaveLength(2);
      expect(html).not.toMatch(/<(?!\/?(?:table|caption|thead|tbody|tr|th|td)[ >])|[^\u0020-\u{10ffff}]/u);
    }
  });

  it('writes an infinite value without taking the others for rounding', () => {
    expect(tableText([{ a: Infinity }, { a: 2 }])).toBe('       a\nInfinity\n       2');
  });

  it('names the cell that it cannot write, and options that it does not know', () => {
    expect(() => tableText([{ a: 1 }, { a: {} as never }])).toThrow(
      'table: rows[1].a must be a number, a string or a boolean, got an object with keys {}',
    );
    expect(() => tableText([{ a: 1 }], { column: ['a'] } as never)).toThrow("table: unknown option 'column'");
  });

  it('refuses an empty table', () => {
    expect(() => tableText([])).toThrow('table: rows must have at least one row, got none');
  });
});
