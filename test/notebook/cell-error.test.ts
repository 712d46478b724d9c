import { cellError } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const cell = { index: 5, number: 3, source: 'const a = 1;\n  fail(a);\nlast();' };
const stderr = (text: string) => [{ output_type: 'stream', name: 'stderr', text } as const];

describe('cellError', () => {
  it("reads the compiler's place and message", () => {
    const text =
      "cell 3, line 2: Cannot find name 'fail'.\n  Import it.\n    fail(a);\n      ^\ncell 3, line 3: More.\n    last();\n    ^\n";
    expect(cellError(stderr(text), cell)).toEqual({
      index: 5,
      number: 3,
      line: 2,
      source: 'fail(a);',
      message: "Cannot find name 'fail'.\n  Import it.",
    });
  });
  it('takes the deepest line of the cell itself from a stack, and the whole message before it', () => {
    const text =
      'a warning\nRangeError: must be 1,\n  got 2\n    at check (cell 1, line 9)\n    at cell 3, line 2\n    at cell 3, line 3\n';
    expect(cellError(stderr(text), cell)).toMatchObject({
      line: 2,
      source: 'fail(a);',
      message: 'RangeError: must be 1,\n  got 2',
    });
  });
  it('says so when there is no message, and gives no line', () => {
    expect(cellError([], cell)).toEqual({
      index: 5,
      number: 3,
      message: 'the cell failed without a message',
    });
  });
  it('holds nothing that a terminal would obey', () => {
    const text = '\u001b[31mError: a\u0007\u001b]0;title\u0007\n    at cell 3, line 2\n';
    const coloured = { ...cell, source: 'a\n\u001b[2Jfail();' };
    expect(cellError(stderr(text), coloured)).toMatchObject({ message: 'Error: a', source: 'fail();' });
  });
});
