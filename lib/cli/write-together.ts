import { rename, rm, writeFile } from 'node:fs/promises';

/** A file to be written. */
export interface Output {
  readonly file: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes files that belong together: all are written beside their places before the first is moved there, so that a
 * full disk leaves the old ones as they were.
 * @param call name of the command, for messages
 * @throws Error naming the files when one cannot be written; nothing is left beside them
 */
export async function writeTogether(call: string, outputs: readonly Output[]): Promise<void> {
  const beside = (file: string): string => `${file}.${process.pid}.part`;
  try {
    for (const { file, data } of outputs) await writeFile(beside(file), data);
    for (const { file } of outputs) await rename(beside(file), file);
  } catch (error) {
    await Promise.all(outputs.map(({ file }) => rm(beside(file), { force: true })));
    const names = outputs.map(({ file }) => `'${file}'`).join(' and ');
    throw new Error(
      `${call}: cannot write ${names}; check that the folder may be written to and the disk has room`,
      {
        cause: error,
      },
    );
  }
}
