import { sourceLine } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';

const source = `interface Pair {
  left: number;
}
import { a } from 'x';

function add(pair: Pair): number {
  return pair.left + a;
}
const total: number = add({ left: 1 });
total;`;
const compiled = `(function(exports, require) { exports.total = exports.add = void 0;
const x_1 = require("x");
Object.defineProperty(exports, "a", { enumerable: true, get: function () { return x_1.a; } });
function add(pair) {
    return pair.left + x_1.a;
}
exports.add = add;
const total = add({ left: 1 });
exports.total = total;
exports.tsLastExpr = total;
})(__tslab__.exports, __tslab__.require)`;

describe('sourceLine', () => {
  it.each([
    ['a function', { line: 4, column: 10 }, 6],
    ['its body', { line: 5, column: 17 }, 7],
    ['a call', { line: 8, column: 15 }, 9],
    ['the last expression', { line: 10, column: 22 }, 10],
  ])('finds %s', (_name, place, line) => {
    expect(sourceLine(source, compiled, place)).toBe(line);
  });
  it('gives every line of code that needed no compiling its own number', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `call(${i});`).join('\n');
    for (let line = 1; line <= 50; line++) expect(sourceLine(lines, lines, { line, column: 1 })).toBe(line);
  });
  it('tells apart the lines that the compiler has joined', () => {
    expect(sourceLine('first(\n  second)', 'first(second)', { line: 1, column: 1 })).toBe(1);
    expect(sourceLine('first(\n  second)', 'first(second)', { line: 1, column: 7 })).toBe(2);
  });
  it('gives nothing where the texts have no word in common', () => {
    expect(sourceLine('a', 'b', { line: 1, column: 1 })).toBeUndefined();
  });
});
