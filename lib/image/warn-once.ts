const said = new Set<string>();

/**
 * Prints a warning, the first of its kind in the life of the process only: a thousand alike images are one surprise.
 * By `console.warn`, which a notebook shows beneath its cell; Node's own warnings pass a notebook by.
 * @param kind what the warning is about
 */
export function warnOnce(kind: string, message: string): void {
  if (said.has(kind)) return;
  said.add(kind);
  console.warn(message);
}
