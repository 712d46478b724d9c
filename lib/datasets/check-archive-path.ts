import { visibleText } from '../core';

/**
 * Checks a path of an archive: it must be relative and never lead upwards, on any system.
 * @returns the path with forward slashes
 * @throws Error naming a path that leads outside the folder
 */
export function checkArchivePath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z]:/i.test(slashed) || slashed.split('/').includes('..'))
    throw new Error(`the path '${visibleText(path)}' leads outside the folder`);
  return slashed;
}
