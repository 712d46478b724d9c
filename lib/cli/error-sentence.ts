import { fileTrouble, visibleText } from '../core';

/**
 * Describes an error in a sentence that is safe to show on a terminal. Errors of the library are sentences already; system errors
 * become a sentence that names the file.
 */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error)) return visibleText(String(error));
  const { syscall, path, message } = error as NodeJS.ErrnoException;
  const told =
    syscall === undefined || path === undefined
      ? message
      : `texton-lab: cannot use '${path}': ${fileTrouble(error)}`;
  return told.split('\n').map(visibleText).join('\n');
}
