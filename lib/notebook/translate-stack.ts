import { sourceLine } from './source-line';

/** What a cell was and what the kernel ran for it. */
export interface CellCode {
  readonly source: string;
  readonly compiled: string;
}

/**
 * Rewrites an error's text so that it speaks of cells and their lines: `cell[3]:14:1`, a place in compiled code,
 * becomes `cell 3, line 12`, and the kernel's own frames disappear.
 * @param text an error's text with its stack
 * @param cells the code of the cells by their execution number
 */
export function translateStack(text: string, cells: ReadonlyMap<number, CellCode>): string {
  return text
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at .*(?:[\\/]tslab[\\/]dist[\\/]|[\\/]dist[\\/]notebook[\\/]kernel\.js|node:(?:vm|internal))/.test(
          line,
        ),
    )
    .map((line) =>
      line.replace(/cell\[(\d+)\]:(\d+):(\d+)/g, (place, number: string, row: string, column: string) => {
        const cell = cells.get(Number(number));
        const found =
          cell && sourceLine(cell.source, cell.compiled, { line: Number(row), column: Number(column) });
        return found === undefined ? place : `cell ${number}, line ${found}`;
      }),
    )
    .join('\n');
}
