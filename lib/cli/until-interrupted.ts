/**
 * Runs work that Ctrl-C (or SIGTERM) cancels: its signal is aborted, and the exit code becomes 130.
 * @param work receives the signal to pass on; it rejects when that is aborted
 * @param told message to print after an interrupt, or a function that returns it
 * @returns the result of the work; undefined after an interrupt
 */
export async function untilInterrupted<T>(
  work: (signal: AbortSignal) => Promise<T>,
  told: string | (() => Promise<string>) = 'Stopped; nothing was written.',
): Promise<T | undefined> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.stderr.write(`${typeof told === 'string' ? told : await told()}\n`);
    process.exitCode = 130;
    return undefined;
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
}
