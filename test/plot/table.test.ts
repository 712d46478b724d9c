import { table, tableHtml } from 'texton-lab';
import { visibleText } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';
import { NASTY } from './nasty-names';

const rows = [
  { method: 'zero', accuracy: 48.123456 },
  { method: 'reflect', accuracy: 7 },
];

describe('table', () => {
  it('aligns numbers to the right in text', () => {
    expect(table(rows, { caption: 'Borders' }).text).toBe(
      'Borders\nmethod   accuracy\nzero        48.12\nreflect      7.00',
    );
  });

  it('writes headings in place of fields, wherever there are some', () => {
    const headings = { accuracy: 'accuracy (%)' };
    expect(table(rows, { headings }).text).toBe(
      'method   accuracy (%)\nzero            48.12\nreflect          7.00',
    );
    expect(tableHtml(rows, { headings })).toContain('>method</th>');
    expect(tableHtml(rows, { headings })).toContain('>accuracy (%)</th>');
    expect(() => table(rows, { headings: { accuracy: 7 } as never })).toThrow(
      'table: headings.accuracy must be a string, got 7',
    );
  });

  it('writes as 0 what only rounding has left of it, beside other values of its column', () => {
    expect(table([{ gain: 1.6e-15 }, { gain: -53.8 }]).text).toBe('  gain\n  0.00\n−53.80');
    expect(table([{ gain: 1.6e-15 }]).text).toBe('   gain\n1.6e-15');
    const decimals = { gain: 2 };
    expect(table([{ gain: -0.004 }, { gain: -5 }], { decimals }).text).toBe(' gain\n 0.00\n−5.00');
  });

  it('gives the numbers of a column the same decimals, unless they are of very different sizes', () => {
    expect(table([{ a: -1.25 }, { a: 12.345 }, { a: 0.01 }], { digits: 3 }).text).toBe(
      '   a\n−1.3\n12.3\n 0.0',
    );
    expect(table([{ a: 2 }, { a: -11 }]).text).toBe('  a\n  2\n−11');
    expect(table([{ a: 3.5 }, { a: 0.00012 }]).text).toBe('      a\n    3.5\n0.00012');
  });

  it('gives a column the decimals asked for', () => {
    expect(table([{ a: 85 }, { a: 7.25 }], { decimals: { a: 1 } }).text).toBe('   a\n85.0\n 7.3');
    expect(() => table([{ a: 1 }], { decimals: { a: -1 } })).toThrow(
      'table: decimals.a must be an integer in [0, 20], got -1',
    );
  });

  it('is a value that holds its text', () => {
    expect(table(rows, { columns: ['method'] })).toMatchObject({
      kind: 'table',
      rows,
      text: 'method\nzero\nreflect',
    });
  });

  it('escapes HTML and keeps to the columns asked for', () => {
    const html = tableHtml([{ a: '<script>', b: 1 }], { columns: ['a'] });
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toContain('<th scope="col" style="text-align:right">b');
  });

  it('keeps to a line a row and escapes HTML, whatever the cells and fields hold', () => {
    for (const name of NASTY) {
      const named = [{ [name]: name }, { [name]: `${name}\u0007` }];
      const text = table(named, { caption: name }).text;
      const lines = [name, name, name, `${name}\u0007`].map((line) => visibleText(line).trimEnd());
      expect(text.split('\n').map((line) => line.trimEnd())).toEqual(name === '' ? lines.slice(1) : lines);
      const html = tableHtml(named, { caption: name });
      expect(html.match(/<td/g)).toHaveLength(2);
      expect(html).not.toMatch(/<(?!\/?(?:table|caption|thead|tbody|tr|th|td)[ >])|[^\u0020-\u{10ffff}]/u);
    }
  });

  it('writes an infinite value without taking the others for rounding', () => {
    expect(table([{ a: Infinity }, { a: 2 }]).text).toBe('       a\nInfinity\n       2');
  });

  it('names the cell that it cannot write, and options that it does not know', () => {
    expect(() => table([{ a: 1 }, { a: {} as never }])).toThrow(
      'table: rows[1].a must be a number, a string or a boolean, got an object with keys {}',
    );
    expect(() => table([{ a: 1 }], { column: ['a'] } as never)).toThrow("table: unknown option 'column'");
  });

  it('refuses an empty table', () => {
    expect(() => table([])).toThrow(/table: rows.*got none$/);
  });
});
