import type { Diagnostic } from 'tslab/dist/converter';
import ts = require('@tslab/typescript-for-tslab');
import type { CellProgram } from './cell-program';
import { placeBefore, type TextEdit } from './edit-text';
import { explainMistake } from './explain-mistake';
import { mistakeText } from './mistake-text';

/** What tslab inserts before a cell's source. */
const PREFIX = `export {};${ts.sys.newLine}`;

/** Largest number of mistakes that are explained: later ones often follow from the first. */
const MOST = 5;

/** A cell that the compiler refused. */
export interface RefusedCell {
  readonly number: number;
  readonly source: string;
  /** The edits made to the source before it was compiled. */
  readonly edits: readonly TextEdit[];
}

/**
 * Describes what is wrong with a cell: each mistake with its source line and a caret under its position.
 * @param diagnostics from tslab: a message, followed by its details at the same position
 * @param program undefined if the compiler has none; its own messages are then kept
 */
export function explainMistakes(
  diagnostics: readonly Diagnostic[],
  cell: RefusedCell,
  program?: CellProgram,
): string {
  const groups: Diagnostic[][] = [];
  for (const diagnostic of withoutConsequences(diagnostics, program)) {
    const last = groups.at(-1)?.[0];
    // Details have no file name even if their message has one.
    const continues =
      last?.start.offset === diagnostic.start.offset &&
      last.end.offset === diagnostic.end.offset &&
      (!diagnostic.fileName || diagnostic.fileName === last.fileName);
    if (continues) groups.at(-1)?.push(diagnostic);
    else groups.push([diagnostic]);
  }
  const explained = groups.slice(0, MOST);
  const said = new Set<string>();
  const texts = explained.flatMap((group) => {
    const { start, end, code, fileName } = group[0] as Diagnostic;
    const messages = group.map(({ messageText }) => messageText);
    if (fileName) return `${fileName}, line ${start.line + 1}: ${messages.join('\n  ')}`;
    const mistake = { start: start.offset + PREFIX.length, end: end.offset + PREFIX.length, code, messages };
    const told = program ? explainMistake(mistake, program) : messages.join('\n');
    const before = cell.source.slice(0, placeBefore(cell.edits, start.offset));
    const line = before.split('\n').length - 1;
    const column = before.length - (before.lastIndexOf('\n') + 1);
    // Both sides of an operator may be wrong for one reason.
    if (said.has(`${line} ${told}`)) return [];
    said.add(`${line} ${told}`);
    return mistakeText(told, { cell: cell.number, source: cell.source, line, column });
  });
  const more = groups.length - explained.length;
  return [...texts, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/** Leaves out what only follows: of a cell that is no TypeScript, the types say nothing. */
function withoutConsequences(
  diagnostics: readonly Diagnostic[],
  program: CellProgram | undefined,
): readonly Diagnostic[] {
  const broken = diagnostics.filter(({ start, code, fileName }) =>
    program?.syntaxErrors.some(
      (error) => !fileName && error.start === start.offset + PREFIX.length && error.code === code,
    ),
  );
  return broken.length > 0 ? broken : diagnostics;
}
