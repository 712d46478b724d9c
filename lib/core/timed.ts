/**
 * Runs some work and measures how long it takes.
 * @returns what the work returned and the seconds that passed
 */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}
