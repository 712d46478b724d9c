import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Checks, before a long computation, that its results can be written.
 * @param call name of the command, for messages
 * @param file path that must end in `.json`, in a folder that exists; a file that is there will be replaced
 * @param beside further files in the same folder
 * @throws Error naming the file, what was expected and what to do
 */
export function checkOutput(call: string, file: string, beside: readonly string[] = []): void {
  if (path.extname(file) !== '.json')
    throw new Error(`${call}: --output must name a file that ends in .json, got '${file}'`);
  const folder = path.dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `${call}: '${file}' cannot be written: there is no folder '${folder}'; make it or choose another`,
    );
  for (const each of [file, ...beside])
    if (statSync(each, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`${call}: '${each}' cannot be written: it is a folder; choose another name`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `${call}: '${file}' cannot be written: the folder '${folder}' may not be written to; change its permissions or choose another`,
      { cause: error },
    );
  }
}
