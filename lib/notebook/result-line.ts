import ts = require('@tslab/typescript-for-tslab');

/** The line, counted from 1, on which the expression begins that a cell ends with; else its last line. */
export function resultLine(source: string): number {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022);
  const last = file.statements.findLast(ts.isExpressionStatement);
  return file.getLineAndCharacterOfPosition(last ? last.getStart(file) : source.length).line + 1;
}
