import { randomBytes } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileTrouble, followLinks } from '../core';

/** Size of a test file: enough for results and a figure, written and removed in less than a millisecond. */
const TRIAL_BYTES = 2 ** 18;

/**
 * Checks, before a long computation, that its results can be written.
 * @param call name of the command, for messages
 * @param file path ending in `.json`, in an existing folder; an existing file will be replaced
 * @param beside further files
 * @throws Error naming the file, what was expected and what to do
 */
export function checkOutput(call: string, file: string, beside: readonly string[] = []): void {
  if (path.extname(file) !== '.json')
    throw new Error(`${call}: --output must name a file that ends in .json, got '${file}'`);
  for (const each of [file, ...beside]) {
    const fault = faultOf(each);
    if (fault !== undefined) throw new Error(`${call}: '${each}' cannot be written: ${fault}`);
  }
}

/** Why a file, or the target of a link, cannot be written. */
function faultOf(file: string): string | undefined {
  try {
    return faultAt(followLinks(file));
  } catch (error) {
    return fileTrouble(error);
  }
}

function faultAt(place: string): string | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'it is a folder; choose another name';
  // Devices and pipes are written to directly; any other file is created anew in its folder.
  if (found && !found.isFile()) return undefined;
  const folder = path.dirname(place);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return `there is no folder '${folder}'; make it or choose another`;
  return tryWriting(folder);
}

/** Writes and removes a file: permissions do not reveal a full or read-only disk. */
function tryWriting(folder: string): string | undefined {
  const trial = path.join(folder, `.texton-lab-${randomBytes(8).toString('hex')}.trial`);
  try {
    writeFileSync(trial, new Uint8Array(TRIAL_BYTES), { flag: 'wx' });
    return undefined;
  } catch (error) {
    return `nothing can be written to the folder '${folder}': ${fileTrouble(error)}`;
  } finally {
    rmSync(trial, { force: true });
  }
}
