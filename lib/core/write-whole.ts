import { describeWriteFailure } from './describe-write-failure';
import { stageFile, type StageFileOptions } from './stage-file';

/**
 * Writes a file atomically: it is written under a temporary name and then renamed, so that no reader sees half of it and a
 * full disk leaves the old file intact. The mode of an existing file is kept.
 * @throws Error naming the file, why it cannot be written and what to do; no temporary file is left
 */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  options: StageFileOptions = {},
): Promise<void> {
  try {
    const staged = await stageFile(file, data, options);
    await staged.place().catch(async (error: unknown) => {
      await staged.discard();
      throw error;
    });
  } catch (error) {
    throw new Error(describeWriteFailure(file, error), { cause: error });
  }
}
