import { sourceLine } from './source-line';

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
        const cell = cells.get(Number(number));
        const found =
          cell && sourceLine(cell.source, cell.compiled, { line: Number(row), column: Number(column) });
        return found === undefined ? place : `cell ${number}, line ${found}`;
      }),
    )
    .join('\n')
    .trimStart();
}

/** The kernel calls a cell's code on the last line that it adds to it. */
function isWrapper(line: string, cells: ReadonlyMap<number, CellCode>): boolean {
  const place = /^\s+at .*cell\[(\d+)\]:(\d+):\d+/.exec(line);
  const compiled = cells.get(Number(place?.[1]))?.compiled;
  return compiled !== undefined && Number(place?.[2]) === compiled.split('\n').length;
}
