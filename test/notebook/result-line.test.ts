import { resultLine } from 'texton-lab/dist/notebook/result-line';
import { expect, it } from 'vitest';

it.each([
  ['const a = 1;\n\na', 3],
  ['f(\n  x,\n);\n// end', 1],
  ['const a = 1;\nconst b = 2;', 2],
])('resultLine finds where the last expression begins: %j', (source, line) =>
  expect(resultLine(source)).toBe(line),
);
