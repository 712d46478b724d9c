import { sourceLines, type CodePlace } from './source-line';

/** What a cell was and what the kernel ran for it. */
export interface CellCode {
  readonly source: string;
  readonly compiled: string;
}

// Frames of the kernel itself: tslab, the part of this library around it, and Node's own.
const kernelFrame =
  /^\s+at .*(?:[\\/]tslab[\\/]dist[\\/]|[\\/]notebook[\\/]kernel\.[jt]s|\(?node:(?:vm|internal|events))/;

/** What Node puts before some stacks: a place, its line of code, a caret. */
const decoration = /^\S+:\d+\n.*\n\s*\^+\n\s*\n/;

interface KnownCell {
  readonly lineOf: (place: CodePlace) => number | undefined;
  readonly compiledLines: number;
}

/** Pairing a cell's two texts takes time; a stack names a cell hundreds of times, and a loop prints hundreds of stacks. */
const knownCells = new WeakMap<CellCode, KnownCell>();

/**
 * Rewrites an error's text so that it speaks of cells and their lines: `cell[3]:14:1`, a place in compiled code,
 * becomes `cell 3, line 12`, and the kernel's own frames disappear.
 * @param text an error's text with its stack
 * @param cells the code of the cells by their execution number
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

/** The kernel calls a cell's code on the last line that it adds to it. */
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
