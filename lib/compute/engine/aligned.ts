/** Size of a cache line (bytes); parts of the memory begin at multiples of it. */
export const ALIGNMENT = 64;

/** Rounds a number of bytes up to whole cache lines, so that the next part begins on a new line. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
