/** As much of a stream as {@link endWithPipe} needs. */
export interface ErrorSource {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * Ends the program without a word when the reader of its output has gone, as in `… | head -1`.
 * @param stream standard output or standard error
 * @param exit ends the program; default `process.exit` with the exit code that was set, or 0
 */
export function endWithPipe(stream: ErrorSource, exit: () => void = () => process.exit()): void {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    exit();
  });
}
