/** Bytes of a line of the cache; parts of the memory begin at multiples of it. */
export const ALIGNMENT = 64;

/** Bytes rounded up to whole lines, so that what comes next begins with one. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
