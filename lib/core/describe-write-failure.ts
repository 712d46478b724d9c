import { fileTrouble } from './file-trouble';

/** Messages that differ from those for reading: the folder must exist, and its name must not be a folder's. */
const ofWriting: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder; make it first or choose another place',
  EISDIR: 'it is a folder; choose another name',
};

/**
 * Explains in a sentence why a file could not be written and what to do.
 * @param error the system error; any other error is quoted
 */
export function describeWriteFailure(file: string, error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return `cannot write '${file}': ${ofWriting[String(code)] ?? fileTrouble(error)}`;
}
