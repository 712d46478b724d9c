import { isAbsolute } from 'node:path';

/** Says what to do about a path that leads nowhere, and where the search began if the path does not say it. */
export function pathRemedy(path: string): string {
  if (isAbsolute(path)) return 'check the path';
  return `the search began in the folder '${process.cwd()}': put it there, or write its whole path`;
}
