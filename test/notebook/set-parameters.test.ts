import fc from 'fast-check';
import { joinText, parameterNames, setParameters, type Notebook } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { longText, notebookOf, processorSeconds } from './fixtures';

const cell = `// numbers; and more
const count = 100; // items; a class
const rate: number = 1e-3;
const name = 'it\\'s; bark';
const verbose = true;
const classes: number[] = [
  1,
  2, // the second; class
];
let size = 60 * 1000
const options = { a: ';' };`;

const notebook = notebookOf(
  { source: 'const count = 1;' },
  { source: cell, metadata: { tags: ['parameters'] } },
);
const sourceOf = (changed: Notebook): string => joinText(changed.cells[1]?.source ?? '');

describe('setParameters', () => {
  it('lists the names of the tagged cell in order', () => {
    expect(parameterNames(notebook)).toEqual([
      'count',
      'rate',
      'name',
      'verbose',
      'classes',
      'size',
      'options',
    ]);
    expect(parameterNames(notebookOf({ source: 'const a = 1;' }))).toEqual([]);
  });
  it('replaces the value and nothing else', () => {
    const changed = setParameters(notebook, { count: 20 });
    expect(sourceOf(changed)).toBe(cell.replace('100', '20'));
    expect(changed.cells[0]).toBe(notebook.cells[0]);
    expect(joinText(notebook.cells[1]?.source ?? '')).toBe(cell);
  });
  it('reads text as the kind of the value that it replaces', () => {
    const texts = {
      count: '20',
      rate: '0.5',
      name: '7',
      verbose: 'false',
      classes: '[3]',
      size: '5',
      options: '{"a":1}',
    };
    expect(sourceOf(setParameters(notebook, texts))).toBe(
      '// numbers; and more\nconst count = 20; // items; a class\nconst rate: number = 0.5;\nconst name = "7";\n' +
        'const verbose = false;\nconst classes: number[] = [3];\nlet size = 5\nconst options = {"a":1};',
    );
  });
  it('keeps any string whole', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = /const name = (.*);$/m.exec(sourceOf(setParameters(notebook, { name: text })))?.[1];
        expect(JSON.parse(value ?? '')).toBe(text);
      }),
    );
  });
  it('refuses an unknown name and lists the known ones', () => {
    expect(() => setParameters(notebook, { cuont: 1 })).toThrow(
      "setParameters: unknown parameter 'cuont'; known parameters: count, rate, name, verbose, classes, size, options",
    );
    expect(() => setParameters(notebookOf({ source: '1' }), { a: 1 })).toThrow(
      "setParameters: unknown parameter 'a'; the notebook has no cell tagged 'parameters'",
    );
  });
  it.each([
    [{ count: 'many' }, 'setParameters: count must be a number as in the notebook, got "many"'],
    [{ count: true }, 'setParameters: count must be a number as in the notebook, got true'],
    [{ count: Number.NaN }, 'setParameters: count must be a finite number as in the notebook, got NaN'],
    [{ name: 3 }, 'setParameters: name must be a string as in the notebook, got 3'],
    [{ verbose: 'yes' }, 'setParameters: verbose must be a boolean as in the notebook, got "yes"'],
    [{ classes: '[1' }, 'setParameters: classes must be JSON text as in the notebook, got "[1"'],
  ])('refuses %j, which is of another kind', (values, message) => {
    expect(() => setParameters(notebook, values)).toThrow(message);
  });
  it('takes no declaration in a comment, a string or a function for a parameter', () => {
    const source =
      "/*\nconst a = 1;\n*/\nconst text = `\nconst b = 2;\n`;\nconst f = () => {\nconst c = 3;\n};\nconst r = /'/;\nconst d = '4';";
    expect(parameterNames(notebookOf({ source, metadata: { tags: ['parameters'] } }))).toEqual([
      'text',
      'f',
      'r',
      'd',
    ]);
  });
  it.each([
    'const a = (\n',
    "const a = '\n",
    'const a = /*\n',
    'const a = `\n',
    "\\'",
    'const a\n',
    'let a=1\n',
  ])('takes time in proportion to the length of a cell of %j', (part) => {
    const long = notebookOf({ source: longText(part), metadata: { tags: ['parameters'] } });
    expect(processorSeconds(() => parameterNames(long))).toBeLessThan(1);
  });
});
