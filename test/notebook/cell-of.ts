import ts from '@tslab/typescript-for-tslab';
import type { CellProgram } from 'texton-lab/dist/notebook/cell-program';
import type { Mistake } from 'texton-lab/dist/notebook/mistake';

/** What the cells of these tests may call. */
const lab = `
type Border = 'zero' | 'reflect' | 'valid';
interface Plane { readonly width: number; readonly data: Float32Array }
interface Options { readonly border?: Border; readonly count?: number; readonly range?: 'own' | readonly [number, number];
  readonly nested?: { readonly border?: Border } }
declare const plane: Plane;
declare const anything: string;
declare function readPlane(file: string): Promise<Plane>;
declare function filter(plane: Plane, options?: Options): Plane;
declare function pad(plane: Plane, border: Border): Plane;
declare function grid(planes: readonly Plane[]): void;
declare function pairs(rows: readonly (readonly [string, number])[]): void;
declare function table(rows: readonly Readonly<Record<string, number | string>>[]): void;
declare function later(result: Promise<Plane>): void;
`;

const files = new Map<string, ts.SourceFile>();

function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
}

/** Compiles a cell as the kernel does; returns what the compiler has against it, and what it knows of it. */
export function cellOf(source: string): { readonly mistakes: Mistake[]; readonly program: CellProgram } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === 'cell.ts') return parse(name, `export {};\n${source}`);
    if (name === 'lab.d.ts') return parse(name, lab);
    // The types of the language are the same for every cell.
    const file = files.get(name) ?? getSourceFile(name, ...rest);
    if (file) files.set(name, file);
    return file;
  };
  const program = ts.createProgram(['cell.ts', 'lab.d.ts'], options, host);
  const file = program.getSourceFile('cell.ts') as ts.SourceFile;
  const syntaxErrors = program.getSyntacticDiagnostics(file);
  const found = [...syntaxErrors, ...program.getSemanticDiagnostics(file)];
  const mistakes = found.map(({ start = 0, length = 0, code, messageText }) => ({
    start,
    end: start + length,
    code,
    messages: messagesOf(messageText),
  }));
  const importable = new Map([['lineChart', 'texton-lab']]);
  return { mistakes, program: { file, checker: program.getTypeChecker(), syntaxErrors, importable } };
}

function messagesOf(message: string | ts.DiagnosticMessageChain): string[] {
  if (typeof message === 'string') return [message];
  return [message.messageText, ...(message.next ?? []).flatMap(messagesOf)];
}
