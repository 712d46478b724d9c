import { describeWriteFailure, stageFile, type StagedFile } from '../core';

/** A file to write. */
export interface Output {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes several files together: all are written under temporary names before the first is renamed, so that a full disk leaves
 * the old ones intact. Only if renaming fails after another file was renamed do old and new files remain side by side.
 * @param call name of the command, for messages
 * @throws Error naming the file that cannot be written, why, and what to do; no temporary file is left
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
