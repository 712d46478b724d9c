import { fileTrouble } from './file-trouble';

/** What is otherwise than with files that are read: the file need not be there, but its folder must, and its name be free. */
const ofWriting: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder; make it first or choose another place',
  EISDIR: 'it is a folder; choose another name',
};

/**
 * Explains in a sentence why a file could not be written and what to do.
 * @param error what the system answered; any other error is quoted
 */
export function describeWriteFailure(file: string, error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return `cannot write '${file}': ${ofWriting[String(code)] ?? fileTrouble(error)}`;
}
