import { readdirSync, statSync } from 'node:fs';
import { fileTrouble } from '../core';

/**
 * Lists the names in a folder, sorted by code units; an empty list if the folder does not exist.
 * @throws Error naming the folder when it cannot be listed
 */
export function listNames(call: string, folder: string): string[] {
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(folder).toSorted();
  } catch (error) {
    throw new Error(`${call}: cannot list '${folder}': ${fileTrouble(error)}`, { cause: error });
  }
}
