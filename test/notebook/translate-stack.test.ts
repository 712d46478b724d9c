import { translateStack } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

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
});
