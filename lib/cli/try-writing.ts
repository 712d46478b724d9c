import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileTrouble } from '../core';

/** Enough for results and their figure; a file of this size is made and removed in less than a millisecond. */
const TRIAL_BYTES = 2 ** 18;

/**
 * Writes a file beside the place of some results and removes it, before they are computed for minutes: permissions do
 * not tell of a full disk, nor of one that may only be read.
 * @param call name of the command, for messages
 * @param file the place of the results
 * @throws Error naming the folder, what is wrong with it and what to do
 */
export function tryWriting(call: string, file: string): void {
  const folder = path.dirname(file);
  const trial = path.join(folder, `.texton-lab-${randomBytes(8).toString('hex')}.trial`);
  try {
    writeFileSync(trial, new Uint8Array(TRIAL_BYTES), { flag: 'wx' });
  } catch (error) {
    throw new Error(`${call}: nothing can be written to the folder '${folder}': ${fileTrouble(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(trial, { force: true });
  }
}
