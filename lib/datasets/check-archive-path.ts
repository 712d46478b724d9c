import { visibleText } from '../core';

/**
 * Checks that a path in an archive is relative and never leads upwards, on any operating system.
 * @returns the path with forward slashes
 * @throws Error naming a path outside the folder
 */
export function checkArchivePath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z]:/i.test(slashed) || slashed.split('/').includes('..'))
    throw new Error(`the path '${visibleText(path)}' leads outside the folder`);
  return slashed;
}
