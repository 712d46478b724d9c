import { explainMistake } from 'texton-lab/dist/notebook/explain-mistake';
import { describe, expect, it } from 'vitest';
import { cellOf } from './cell-of';

/** What is said of the mistakes of a cell that has lists, each thing once. */
function told(source: string): string[] {
  const lists = 'const a = [1, 2];\nconst b = new Float64Array(2);\nlet sum = 0;\n';
  const { mistakes, program } = cellOf(lists + source);
  return [...new Set(mistakes.map((mistake) => explainMistake(mistake, program)))];
}

describe('explainListArithmetic', () => {
  it.each([
    ['a * 2;', '* takes numbers, not lists\nwrite a.map((v) => v * 2)'],
    ['1 / b;', '/ takes numbers, not lists\nwrite b.map((v) => 1 / v)'],
    ['b ** 2;', '** takes numbers, not lists\nwrite b.map((v) => v ** 2)'],
    ['a + 1;', '+ takes numbers, not lists\nwrite a.map((v) => v + 1)'],
    ['sum + plane.data;', '+ takes numbers, not lists\nwrite plane.data.map((v) => sum + v)'],
    ['a - b;', '- takes numbers, not lists\nelement by element, write a.map((v, i) => v - b[i])'],
    [
      'const both = a + b;',
      '+ takes numbers, not lists\nelement by element, write a.map((v, i) => v + b[i]); to put one list after the other, [...a, ...b]',
    ],
  ])('writes element by element what NumPy takes whole: %s', (source, text) =>
    expect(told(source)).toEqual([text]),
  );

  it.each(['[[1], [2]].map((v) => 2 * v);', 'plane * 2;', "['x'] + 1;", 'a > 1;'])(
    "keeps the compiler's words of what is no arithmetic on lists of numbers: %s",
    (source) => expect(told(source).join()).not.toContain('element by element'),
  );
  it('leaves arithmetic on numbers alone', () => {
    expect(told('a[0] * 2 + b[1];')).toEqual([]);
  });
});

describe('explainForIn', () => {
  const remedy = "i is a place in a, and text: '0', '1', …\nfor the values write for (const i of a)";
  it.each([
    'for (const i in a) sum += i;',
    'for (const i in a) sum = i;',
    'for (const i in a) sum = 2 * i;',
    'for (const i in a) { const v: number = i; }',
    'for (const i in a) Math.sqrt(i);',
    'for (const i in a) if (i === 0) sum = 1;',
    'for (const i in a) i.toFixed(2);',
    'for (let i in a) [3].push(i);',
  ])('says that a place was taken for a value: %s', (source) => expect(told(source)).toEqual([remedy]));

  it('says it of rows and of typed arrays too', () => {
    expect(told('const rows = [{ k: 1 }];\nfor (const row in rows) row.k;')).toEqual([
      "row is a place in rows, and text: '0', '1', …\nfor the values write for (const row of rows)",
    ]);
    expect(told('for (const v in plane.data) sum += v;')[0]).toContain('for (const v of plane.data)');
  });

  it('is silent where of is written, or where the names of fields are meant', () => {
    expect(told('for (const v of a) sum += v;')).toEqual([]);
    expect(told('for (const i in a) sum += a[i];')).toEqual([]);
    expect(told('for (const i in a) Math.sqrt(2, i);')).toEqual(['Expected 1 arguments, but got 2.']);
    expect(told('for (const key in { k: 1 }) sum += key;')).toEqual([
      "Type 'string' is not assignable to type 'number'.",
    ]);
  });
});
