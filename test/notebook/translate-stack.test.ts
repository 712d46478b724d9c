import { translateStack } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from './fixtures';

const source = 'interface A {}\nfunction f(a: A) {\n  fail(a);\n}\nf({});';
const compiled =
  '(function(exports, require) { exports.f = void 0;\nfunction f(a) {\n    fail(a);\n}\nf({});\n})(x)';
const cells = new Map([[4, { source, compiled }]]);

describe('translateStack', () => {
  it('names cell and source line, and drops the frames of the kernel', () => {
    const stack = `cell[4]:3
    fail(a);
    ^

TypeError: no
    at f (cell[4]:3:5)
    at cell[4]:5:1
    at cell[4]:6:3
    at read (/home/me/lib/image/read.ts:3:4)
    at Script.runInThisContext (node:vm:135:14)
    at runNamed (/home/me/lib/notebook/kernel.ts:22:10)
    at execute (/home/me/node_modules/tslab/dist/executor.js:160:38)`;
    expect(translateStack(stack, cells)).toBe(
      'TypeError: no\n    at f (cell 4, line 3)\n    at cell 4, line 5\n    at read (/home/me/lib/image/read.ts:3:4)',
    );
  });
  it('leaves places in cells that it does not know', () => {
    expect(translateStack('Error\n    at cell[9]:1:1', cells)).toBe('Error\n    at cell[9]:1:1');
  });
  it('pairs a cell with its compiled code once for all the places in a stack', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `const a${i} = f(${i});`).join('\n');
    const long = new Map([[1, { source: lines, compiled: `x\n${lines}\n` }]]);
    const stack = `Error: x${'\n    at f (cell[1]:30:2)'.repeat(3000)}`;
    let text = '';
    expect(processorSeconds(() => (text = translateStack(stack, long)))).toBeLessThan(5);
    expect(text.split('\n').slice(1)).toEqual(Array(3000).fill('    at f (cell 1, line 29)'));
    // Cells keep their pairing: a loop that prints a thousand errors waits for none.
    const again = (): void => void Array.from({ length: 1000 }, () => translateStack('at cell[1]:9:1', long));
    expect(processorSeconds(again)).toBeLessThan(2);
  });
});
