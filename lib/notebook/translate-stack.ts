import { sourceLines, type CodePlace } from './source-line';

/** Source and compiled code of a cell. */
export interface CellCode {
  readonly source: string;
  readonly compiled: string;
}

// Frames of the kernel: tslab, this library's code around it, and Node.
const kernelFrame =
  /^\s+at .*(?:[\\/]tslab[\\/]dist[\\/]|[\\/]notebook[\\/]kernel\.[jt]s|\(?node:(?:vm|internal|events))/;

/** Prefix of some stacks in Node: position, line of code, caret. */
const decoration = /^\S+:\d+\n.*\n\s*\^+\n\s*\n/;

interface KnownCell {
  readonly lineOf: (place: CodePlace) => number | undefined;
  readonly compiledLines: number;
}

/** Cached alignments: aligning takes time, a stack may name a cell hundreds of times, and a loop may print hundreds. */
const knownCells = new WeakMap<CellCode, KnownCell>();

/**
 * Rewrites a stack to refer to cells and their lines: `cell[3]:14:1`, a position in compiled code, becomes `cell 3, line 12`, and
 * the kernel's frames disappear.
 * @param text message and stack of an error
 * @param cells code of the cells by execution number
 */
export function translateStack(text: string, cells: ReadonlyMap<number, CellCode>): string {
  return text
    .replace(decoration, '')
    .split('\n')
    .filter((line) => !kernelFrame.test(line) && !isWrapper(line, cells))
    .map((line) =>
      line.replace(/cell\[(\d+)\]:(\d+):(\d+)/g, (place, number: string, row: string, column: string) => {
        const cell = knownCell(cells, number);
        const found = cell?.lineOf({ line: Number(row), column: Number(column) });
        return found === undefined ? place : `cell ${number}, line ${found}`;
      }),
    )
    .join('\n')
    .trimStart();
}

/** The kernel calls the code of a cell in the last line that it appends. */
function isWrapper(line: string, cells: ReadonlyMap<number, CellCode>): boolean {
  const place = /^\s+at .*cell\[(\d+)\]:(\d+):\d+/.exec(line);
  return place !== null && Number(place[2]) === knownCell(cells, place[1])?.compiledLines;
}

function knownCell(cells: ReadonlyMap<number, CellCode>, number: string | undefined): KnownCell | undefined {
  const cell = cells.get(Number(number));
  if (!cell) return undefined;
  let known = knownCells.get(cell);
  if (!known) {
    const { source, compiled } = cell;
    known = { lineOf: sourceLines(source, compiled), compiledLines: compiled.split('\n').length };
    knownCells.set(cell, known);
  }
  return known;
}
