import { joinText, type NotebookOutput } from './notebook-types';
import { plainText } from './plain-text';

/** Where and why a notebook stopped. */
export interface CellError {
  /** Index of the cell in the notebook's list of cells. */
  readonly index: number;
  /** Execution number of the cell; null if it was never run. */
  readonly number: number | null;
  /** Line in the cell, from 1, if known. */
  readonly line?: number;
  /** Text of that line without terminal control characters. */
  readonly source?: string;
  readonly message: string;
}

/**
 * Extracts the message and source line of an error from the output of a cell.
 *
 * The kernel reports errors as text on stderr only: `cell 3, line 7: Cannot find name 'x'.` from the compiler, a stack
 * that names `cell 3, line 7` from a running cell.
 * @param outputs the cell's outputs
 */
export function cellError(
  outputs: readonly NotebookOutput[],
  cell: { readonly index: number; readonly number: number | null; readonly source: string },
): CellError {
  const { index, number, source } = cell;
  const text = plainText(
    outputs
      .map((output) =>
        output.output_type === 'stream' && output.name === 'stderr' ? joinText(output.text) : '',
      )
      .join(''),
  );
  const compiler = /^cell \d+, line (\d+): (.*(?:\n {2}\S.*)*)$/m.exec(text);
  const places = [...text.matchAll(/cell (\d+), line (\d+)/g)];
  // The innermost frame in this cell.
  const own = places.find((place) => Number(place[1]) === number);
  const line = Number(compiler?.[1] ?? own?.[2]);
  const message = compiler?.[2] ?? firstMessage(text);
  if (!(line >= 1)) return { index, number, message };
  return { index, number, line, source: plainText(source).split('\n')[line - 1]?.trim() ?? '', message };
}

/** The message of an error without its stack: the lines before the first frame, at most ten. */
function firstMessage(text: string): string {
  const lines = text.trim().split('\n');
  const start = Math.max(
    lines.findIndex((line) => /^(?:\w+:\s)?\w*(?:Error|Exception)\b/.test(line)),
    0,
  );
  const frame = lines.findIndex((line, at) => at >= start && /^\s+at /.test(line));
  const message = lines.slice(start, frame < 0 ? start + 10 : frame).join('\n');
  return message.trim() || 'the cell failed without a message';
}
