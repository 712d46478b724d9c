import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts = require('@tslab/typescript-for-tslab');

/** What is known about a cell that does not compile. */
export interface CellProgram {
  readonly file: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  /** Where the text is no TypeScript, and why. */
  readonly syntaxErrors: readonly ts.DiagnosticWithLocation[];
  /** Where each name can be imported from. */
  readonly importable: ReadonlyMap<string, string>;
}

/** What tslab's compiler knows about the cell that it has just read. */
export function cellProgram(program: ts.Program | undefined): CellProgram | undefined {
  const file = program?.getSourceFiles().find(({ fileName }) => fileName.endsWith('/__tslab__.ts'));
  if (!program || !file) return undefined;
  const syntaxErrors = program.getSyntacticDiagnostics(file);
  return { file, checker: program.getTypeChecker(), syntaxErrors, importable: libraryNames() };
}

/** The smallest part of a program that covers some of its text. */
export function nodeAt(file: ts.SourceFile, start: number, end: number): ts.Node {
  let node: ts.Node = file;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && child.end >= end ? child : undefined,
    );
    if (!inner) return node;
    node = inner;
  }
}

/** The text of a part of a program, on one line and shortened if it is long. */
export function shortText(node: ts.Node, file: ts.SourceFile): string {
  const text = node.getText(file).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

let names: ReadonlyMap<string, string> | undefined;

/** Everything that a cell can import from this library, with the name of its module. */
export function libraryNames(): ReadonlyMap<string, string> {
  return (names ??= new Map(
    [
      ['texton-lab/exercises', 'exercises/index.d.ts'],
      ['texton-lab/experiments', 'experiments/index.d.ts'],
      ['texton-lab/network', 'network/index.d.ts'],
      ['texton-lab', 'index.d.ts'],
    ].flatMap(([module, path]) =>
      exportedNames(readFileSync(join(__dirname, '..', path as string), 'utf8')).map(
        (name) => [name, module as string] as const,
      ),
    ),
  ));
}

/** The names in the `export { … }` of a module. */
export function exportedNames(code: string): string[] {
  const file = ts.createSourceFile('index.d.ts', code, ts.ScriptTarget.ES2022);
  return file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}
