import { describeWriteFailure } from './describe-write-failure';
import { stageFile, type StageFileOptions } from './stage-file';

/**
 * Writes a file whole or not at all: it is written beside its place and then moved there, so that no reader meets half
 * of it and a full disk leaves the old one as it was. The mode of a file that is replaced is kept.
 * @throws Error naming the file, why it cannot be written and what to do; nothing is left beside it
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
