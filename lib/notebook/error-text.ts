import path from 'node:path';
import { translateStack, type CellCode } from './translate-stack';

/** The folder of this library, with its sources and its compiled code. */
const library = path.resolve(__dirname, '../..') + path.sep;

/**
 * Describes an error for the author of the cell: its name and message, and the lines in cells and in the author's own modules.
 *
 * Frames of the library, of packages and of Node are omitted, as are `cause` and other properties; `error.stack`
 * and `error.cause` still hold them.
 * @param cells code of the cells by execution number
 */
export function errorText(error: Error, cells: ReadonlyMap<number, CellCode>): string {
  const { name, message, stack } = error;
  const whole = String(stack ?? '');
  const after = whole.indexOf(message);
  // A message may contain lines that look like frames.
  const frames = (after < 0 ? whole : whole.slice(after + message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !isForeign(line));
  const places = translateStack(frames.join('\n'), cells)
    .split('\n')
    // Without the heading, the first frame has lost its indent.
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const head = isInterrupt(error) ? 'Interrupted' : `${name}: ${message}`;
  return [head, ...places.map((line) => `    ${line}`)].join('\n');
}

/** Whether the kernel itself has ended the cell: Node in a loop without `await`, tslab at an `await`. */
function isInterrupt({ message, code }: Error & { readonly code?: unknown }): boolean {
  return code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' || message === 'Interrupted asynchronously';
}

function isForeign(frame: string): boolean {
  return (
    frame.includes(library) ||
    /[\\/]node_modules[\\/]|\(?node:|\(<anonymous>\)$|at <anonymous>$/.test(frame) ||
    // Frames of Node's handling of interrupts and promises.
    /at (?:async )?Promise\.(?:all|race|any|allSettled)/.test(frame)
  );
}
