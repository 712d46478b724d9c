import type { Diagnostic } from 'tslab/dist/converter';
import { explainMistakes } from 'texton-lab/dist/notebook/explain-mistakes';
import { describe, expect, it } from 'vitest';
import { cellOf } from './cell-of';

/** A message about a part of a text. */
function about(text: string, part: string, messageText: string, fileName?: string): Diagnostic {
  const offset = text.indexOf(part);
  const position = (at: number) => ({
    offset: at,
    line: text.slice(0, at).split('\n').length - 1,
    character: 0,
  });
  return {
    start: position(offset),
    end: position(offset + part.length),
    messageText,
    category: 1,
    code: 9999,
    ...(fileName === undefined ? {} : { fileName }),
  };
}

describe('explainMistakes', () => {
  const source = 'const a = 1;\nf({ seed }, wrong);';
  const cell = { number: 4, source, edits: [] };

  it('shows each message with its details, its line and a caret', () => {
    const messages = [
      about(source, 'wrong', 'No.'),
      about(source, 'wrong', 'Because.'),
      about(source, 'a =', 'Nor this.'),
    ];
    expect(explainMistakes(messages, cell)).toBe(
      `cell 4, line 2: No.
  Because.
    f({ seed }, wrong);
                ^
cell 4, line 1: Nor this.
    const a = 1;
          ^`,
    );
  });

  it('finds the place in the cell as it was written', () => {
    const edits = [{ start: 17, end: 21, text: 'seed: seed' }];
    const compiled = 'const a = 1;\nf({ seed: seed }, wrong);';
    const texts = [about(compiled, 'wrong', 'No.'), about(compiled, 'seed }', 'No.')].map((message) =>
      explainMistakes([message], { ...cell, edits }),
    );
    expect(texts).toEqual([
      'cell 4, line 2: No.\n    f({ seed }, wrong);\n                ^',
      'cell 4, line 2: No.\n    f({ seed }, wrong);\n        ^',
    ]);
  });

  it('names another file', () => {
    const messages = [about(source, 'wrong', 'No.', 'y.ts'), about(source, 'wrong', 'Because.')];
    expect(explainMistakes(messages, cell)).toBe('y.ts, line 2: No.\n  Because.');
  });

  it('counts those after the fifth', () => {
    const messages = Array.from({ length: 7 }, (_, i) => about(source, source[i] as string, `${i}`));
    expect(explainMistakes(messages, cell)).toMatch(/line 1: 4\n.*\n.*\n… and 2 more$/);
  });

  it('tells of a cell that is no TypeScript only where it breaks off, not what follows for the types', () => {
    expect(explained("const sizes = [1, 2;\npad(plane, 'mirror');")).toBe(
      "cell 4, line 1: ',' expected.\n    const sizes = [1, 2;\n                       ^",
    );
    const follows = "const b: Border = 'mirror';\nconst c = [1, 2;\nf(c);";
    expect(explained(follows)).toMatch(/^cell 4, line 2: ',' expected/);
    expect(explained(follows)).not.toContain('mirror');
    // Type and syntax are wrong at one place.
    expect(explained('filter(plane, { size 49 });')).not.toContain('unknown option');
    expect(explained("pad(plane, 'mirror');")).toContain("got 'mirror'");
  });

  it('says once what is wrong on both sides of an operator', () => {
    const text = explained('const a = [1];\nconst b = [2];\na * b;');
    expect(text.match(/takes numbers/g)).toHaveLength(1);
    expect(explained('a1;\na1;').match(/Cannot find/g)).toHaveLength(2);
  });
});

/** What the kernel tells of a cell, with the compiler's messages in tslab's order and form. */
function explained(source: string): string {
  const { mistakes, program } = cellOf(source);
  const diagnostics = mistakes
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, code, messages }) => {
      const before = 'export {};\n'.length;
      const at = (place: number) => ({ offset: place - before, line: 0, character: 0 });
      return messages.map((messageText) => ({
        start: at(start),
        end: at(end),
        messageText,
        category: 1,
        code,
      }));
    });
  return explainMistakes(diagnostics, { number: 4, source, edits: [] }, program);
}
