import { describeWriteFailure, stageFile, type StagedFile } from '../core';

/** A file to be written. */
export interface Output {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes files that belong together: all are written beside their places before the first is moved there, so that a
 * full disk leaves the old ones as they were. Only when the last step, moving one, fails after another was moved, are
 * files of both ages left.
 * @param call name of the command, for messages
 * @throws Error naming the file that cannot be written, why, and what to do; nothing is left beside it
 */
export async function writeTogether(call: string, outputs: readonly Output[]): Promise<void> {
  const staged: StagedFile[] = [];
  let current = '';
  try {
    for (const { file, data } of outputs) staged.push(await stageFile((current = file), data));
    for (const [i, { place }] of staged.entries()) {
      current = outputs[i]?.file ?? '';
      await place();
    }
  } catch (error) {
    await Promise.all(staged.map(({ discard }) => discard()));
    throw new Error(`${call}: ${describeWriteFailure(current, error)}`, { cause: error });
  }
}
