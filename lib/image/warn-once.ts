const said = new Set<string>();

/**
 * Prints a warning only the first time in a process, so that a thousand similar images cause one warning.
 * Uses `console.warn`, which a notebook shows below its cell, unlike Node's warnings.
 * @param kind what the warning is about
 */
export function warnOnce(kind: string, message: string): void {
  if (said.has(kind)) return;
  said.add(kind);
  console.warn(message);
}
