import type { Diagnostic } from 'tslab/dist/converter';
import { explainMistakes } from 'texton-lab/dist/notebook/explain-mistakes';
import { describe, expect, it } from 'vitest';

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
});
