import { readFile, stat } from 'node:fs/promises';
import { describeValue, fileTrouble } from '../core';
import { MAX_MODEL, MODEL_FORMAT } from './save-texton-model';

/**
 * A model has one list for each image and a few more, and names for its classes. A file with more lists, objects and strings
 * than this takes tens of times its size in memory once parsed.
 */
const MAX_ENTRIES = 1_000_000;

/**
 * Reads the text of a file if it can be a model, before more time and memory are spent on it.
 * @throws Error naming the file when it is missing, not a regular file, too large, or nothing like a model
 */
export async function readModelText(call: string, file: string): Promise<string> {
  if (typeof file !== 'string')
    throw new TypeError(`${call}: file must be a path, got ${describeValue(file)}`);
  const unreadable = (error: unknown): Error =>
    new Error(`${call}: cannot read '${file}': ${fileTrouble(error)}`, { cause: error });
  // Checked before it is opened: opening a pipe without a writer would wait forever.
  const found = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (found.isDirectory()) throw unreadable({ code: 'EISDIR' });
  if (!found.isFile())
    throw new Error(
      `${call}: '${file}' is not a regular file; give the path of a model written by saveTextonModel`,
    );
  if (found.size > MAX_MODEL)
    throw new Error(
      `${call}: '${file}' must have at most ${MAX_MODEL / 1e6} MB, got ${Math.ceil(found.size / 1e6)} MB; train with fewer textons or images`,
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (!bytes.includes(MODEL_FORMAT) || entriesIn(bytes) > MAX_ENTRIES)
    throw new Error(`${call}: '${file}' is not a model written by saveTextonModel; check the path`);
  return bytes.toString('utf8');
}

/** Counts the lists, objects and ends of strings in JSON text. */
function entriesIn(bytes: Uint8Array): number {
  const [list, object, string] = ['[', '{', '"'].map((mark) => mark.charCodeAt(0));
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === list || byte === object || byte === string) count++;
  }
  return count;
}
