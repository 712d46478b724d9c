import { fileTrouble, visibleText } from '../core';

/**
 * Says in a sentence what went wrong, so that a terminal may show it: the library's errors are sentences already, what
 * the system answered becomes one that names the file.
 */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return visibleText(String(error));
  const { syscall, path, message } = error as NodeJS.ErrnoException;
  const told =
    syscall === undefined || path === undefined
      ? message
      : `texton-lab: cannot use '${path}': ${fileTrouble(error)}`;
  return told.split('\n').map(visibleText).join('\n');
}
