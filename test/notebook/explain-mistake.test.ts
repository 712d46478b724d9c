import { explainMistake } from 'texton-lab/dist/notebook/explain-mistake';
import { describe, expect, it } from 'vitest';
import { cellOf } from './cell-of';

/** What is said of the mistakes of a cell. */
function told(source: string): string[] {
  const { mistakes, program } = cellOf(source);
  return mistakes.map((mistake) => explainMistake(mistake, program));
}

const borders = "border must be 'zero', 'reflect' or 'valid'";

describe('explainMistake', () => {
  it.each([
    ["filter(plane, { border: 'mirror' });", `filter: ${borders}, got 'mirror'`],
    ["pad(plane, 'mirror');", `pad: ${borders}, got 'mirror'`],
    ["const border: Border = 'zer';", `${borders}, got 'zer'`],
    ["let border: Border = 'zero';\nborder = 'no';", `${borders}, got 'no'`],
    ["filter(plane, { nested: { border: 'no' } });", `filter: ${borders}, got 'no'`],
    ['pad(plane, 3);', `pad: ${borders}, got 3`],
    ["filter(plane, { count: '3' });", "filter: count must be a number, got '3'"],
    ['filter(plane, { count: true });', 'filter: count must be a number, got true'],
    ["filter(plane, { range: 'all' });", "filter: range must be 'own' or [number, number], got 'all'"],
    ["[plane].map(() => { const b: Border = 'no'; });", "b must be 'zero', 'reflect' or 'valid', got 'no'"],
  ])('names what is allowed and what was given: %s', (source, text) => expect(told(source)).toEqual([text]));

  it.each([
    ["let border = 'zero';\nfilter(plane, { border: border });", "border = 'zero' as const"],
    ["const options = { border: 'zero' };\nfilter(plane, options);", "border: 'zero' as const"],
    ["const options = { nested: { border: 'zero' } };\nfilter(plane, options);", "border: 'zero' as const"],
  ])('says where as const is all that is missing: %s', (source, remedy) =>
    expect(told(source)).toEqual([
      `filter: ${borders}, got any string\n\`as const\` is all that is missing: ${remedy}`,
    ]),
  );
  it('says so of a literal that it does not see', () => {
    expect(told('filter(plane, { border: anything });')).toEqual([
      `filter: ${borders}, got any string\n\`as const\` is all that is missing where its value is given: 'zero' as const`,
    ]);
  });
  it('does not recommend as const for a word that is not allowed', () => {
    expect(told("let border = 'mirror';\npad(plane, border);")).toEqual([`pad: ${borders}, got 'mirror'`]);
  });
  it('says where a list must be of one length', () => {
    expect(told('const range = [0, 1];\nfilter(plane, { range: range });')).toEqual([
      "filter: range must be 'own' or [number, number], got a list of any length\n`as const` is all that is missing: range = [0, 1] as const",
    ]);
    expect(told("const rows = [['a', 1], ['b', 2]];\npairs(rows);")).toEqual([
      "rows must have lists of 2 values, got lists of any length\n`as const` is all that is missing: rows = [['a', 1], ['b', 2]] as const",
    ]);
  });

  it('names the known options, and the one that may be meant', () => {
    expect(told("filter(plane, { boarder: 'zero' });")).toEqual([
      "filter: unknown option 'boarder' (did you mean border?)\nknown options: border, count, range, nested",
    ]);
    expect(told('filter(plane, { nested: { size: 3 } });')).toEqual([
      "filter: unknown field 'size'\nknown fields: border",
    ]);
  });

  it.each([
    ["readPlane('a').width;", "readPlane('a') is a Promise: write (await readPlane('a')).width"],
    ["filter(readPlane('a'));", "readPlane('a') is a Promise: write await readPlane('a')"],
    ["const a: Plane = readPlane('a');", "readPlane('a') is a Promise: write await readPlane('a')"],
    ["const a = readPlane('a');\na * 2;", 'a is a Promise: write await a'],
    ["2 + readPlane('a');", "readPlane('a') is a Promise: write await readPlane('a')"],
    [
      "grid(['a'].map(readPlane));",
      "['a'].map(readPlane) is a list of Promises: write await Promise.all(['a'].map(readPlane))",
    ],
  ])('says where await is missing: %s', (source, text) => expect(told(source)).toEqual([text]));
  it('does not ask for await where a Promise is wanted, or where something else is wrong', () => {
    expect(told("const width = readPlane('a').then((a) => a.width);\nlater(width);")[0]).toContain(
      "Argument of type 'Promise<number>' is not assignable",
    );
    expect(told('readPlane();')).toEqual(['Expected 1 arguments, but got 0.']);
  });

  it('says where an interface cannot be a row', () => {
    expect(told('interface Mine { k: number }\nconst mine: Mine[] = [];\ntable(mine);')).toEqual([
      'Mine is an interface, which other code may extend with fields of any type\nwrite type Mine = { … } instead of interface Mine { … }',
    ]);
    expect(told('type Mine = { k: number };\nconst mine: Mine[] = [];\ntable(mine);')).toEqual([]);
  });

  it('says how a name is imported', () => {
    expect(told('lineChart([]);')).toEqual([
      "lineChart is not imported yet\nimport { lineChart } from 'texton-lab';",
    ]);
    expect(told('linechart([]);')).toEqual([
      "Cannot find name 'linechart'. Did you mean 'lineChart'?\nimport { lineChart } from 'texton-lab';",
    ]);
    expect(told('foo;')).toEqual([
      "Cannot find name 'foo'.\ndeclare it (const foo = …), import it, or run the cell that declares it",
    ]);
    expect(told('plan;')).toEqual(["Cannot find name 'plan'. Did you mean 'plane'?"]);
  });
  it('says what Python’s words are here', () => {
    expect(told("print('a');")).toEqual([
      "Cannot find name 'print'.\nPython’s print in TypeScript: console.log(…)",
    ]);
    expect(told('None;')).toEqual(["Cannot find name 'None'.\nPython’s None in TypeScript: undefined"]);
    expect(told('const len = 3;\nlen;')).toEqual([]);
    expect(told('constructor;')[0]).not.toContain('Python');
  });
  it('says how a constant becomes a variable', () => {
    expect(told('const a = 1;\na = 2;')).toEqual([
      "Cannot assign to 'a' because it is a constant.\ndeclare it with let instead of const",
    ]);
  });

  it.each([
    ['const a = (1 + ;', ['Expression expected.']],
    ['plane.colour;', ["Property 'colour' does not exist on type 'Plane'."]],
  ])("leaves the compiler's words: %s", (source, texts) => expect(told(source)).toEqual(texts));
});
