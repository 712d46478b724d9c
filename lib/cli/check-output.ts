import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { describeWriteFailure, followLinks } from '../core';

/**
 * Checks, before a long computation, that its results can be written.
 * @param call name of the command, for messages
 * @param file path that must end in `.json`, in a folder that exists; a file that is there will be replaced
 * @param beside further files
 * @throws Error naming the file, what was expected and what to do
 */
export function checkOutput(call: string, file: string, beside: readonly string[] = []): void {
  if (path.extname(file) !== '.json')
    throw new Error(`${call}: --output must name a file that ends in .json, got '${file}'`);
  for (const each of [file, ...beside]) checkPlace(call, each);
}

function checkPlace(call: string, file: string): void {
  const place = placeOf(call, file);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory())
    throw new Error(`${call}: '${file}' cannot be written: it is a folder; choose another name`);
  // A device or a pipe is written to itself; any other file is made anew in its folder.
  if (found && !found.isFile()) return;
  const folder = path.dirname(place);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `${call}: '${file}' cannot be written: there is no folder '${folder}'; make it or choose another`,
    );
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `${call}: '${file}' cannot be written: the folder '${folder}' may not be written to; change its permissions or choose another`,
      { cause: error },
    );
  }
}

function placeOf(call: string, file: string): string {
  try {
    return followLinks(file);
  } catch (error) {
    throw new Error(`${call}: ${describeWriteFailure(file, error)}`, { cause: error });
  }
}
