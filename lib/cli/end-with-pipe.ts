import { writeSync } from 'node:fs';
import { fileTrouble } from '../core';

/** The part of a stream that {@link endWithPipe} needs. */
export interface ErrorSource {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** How {@link endWithPipe} ends the program; for tests. */
export interface Ending {
  /** Ends the program. @defaultValue `process.exit`; without a code, with the exit code that was set, or 0 */
  readonly exit?: (code?: number) => void;
  /** Prints a last message. @defaultValue written to standard error, if that can still be written to */
  readonly say?: (text: string) => void;
}

/**
 * Ends the program when its output can no longer be written: silently if the reader has closed the pipe, as in `… | head -1`,
 * else with a message (such as for a full disk) and exit code 1.
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

/** Bypasses the stream, which may be the one that failed. */
function lastWord(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // There is no way to report it.
  }
}
