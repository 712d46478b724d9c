/**
 * Runs a function and measures its time.
 * @returns the result and the time in seconds
 */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}
