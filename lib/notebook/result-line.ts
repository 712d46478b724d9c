import ts = require('@tslab/typescript-for-tslab');

/** The line (from 1) where the last expression of a cell begins; the cell's last line if it ends with a statement. */
export function resultLine(source: string): number {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022);
  const last = file.statements.findLast(ts.isExpressionStatement);
  return file.getLineAndCharacterOfPosition(last ? last.getStart(file) : source.length).line + 1;
}
