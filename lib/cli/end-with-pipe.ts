import { writeSync } from 'node:fs';
import { fileTrouble } from '../core';

/** As much of a stream as {@link endWithPipe} needs. */
export interface ErrorSource {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** What {@link endWithPipe} does with the program; for tests. */
export interface Ending {
  /** Ends it. @defaultValue `process.exit`, without a code with the one that was set, or 0 */
  readonly exit?: (code?: number) => void;
  /** Says a last word. @defaultValue written to standard error, if that can still be written to */
  readonly say?: (text: string) => void;
}

/**
 * Ends the program when its output can no longer be written: without a word when the reader has gone, as in
 * `… | head -1`, else saying why (a full disk, say), with code 1.
 * @param stream standard output or standard error
 */
export function endWithPipe(stream: ErrorSource, { exit = endProgram, say = lastWord }: Ending = {}): void {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') return exit();
    say(`texton-lab: the output cannot be written: ${fileTrouble(error)}\n`);
    exit(1);
  });
}

function endProgram(code?: number): void {
  process.exit(code);
}

/** Past the stream, which may be the one that failed. */
function lastWord(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody can be told.
  }
}
