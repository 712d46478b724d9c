import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSetFiles } from './check-set-files';
import { digestNote, pinDigest, type SetDigest } from './pin-digest';
import type { PublishedSet } from './published-sets';
import { isSystemError, unpackArchive } from './unpack-archive';

/** An unpacked set. */
export interface UnpackedSet {
  /** Number of its files. */
  readonly files: number;
  /** Their common digest, if no checksums are published. */
  readonly digest?: SetDigest;
}

/**
 * Unpacks the archive of a set into a temporary folder, checks its files, and only then renames the folder.
 * @throws Error when the archive is damaged or is not what was expected; Error with a system error as its cause when the
 * disk is at fault; the signal's reason. Nothing is left then
 */
export async function unpackSet(
  set: PublishedSet,
  { archive, root, signal }: { archive: string; root: string; signal: AbortSignal | undefined },
): Promise<UnpackedSet> {
  const { folder, place, limits } = set;
  // By the process number, a later process can tell whether this folder is still in use.
  const temporary = await mkdtemp(join(root, `.${folder}-${process.pid}-`));
  try {
    const files = await unpackArchive(archive, {
      folder: temporary,
      place,
      limits,
      signal,
    });
    let digest: SetDigest | undefined;
    try {
      checkSetFiles(set, files.length, files);
      if (set.sha256 === undefined) digest = await pinDigest(digestNote(root, set), files);
    } catch (error) {
      if (isSystemError(error)) throw error;
      const { message } = error as Error;
      throw new Error(`the archive '${archive}' is not what was expected: ${message}`, { cause: error });
    }
    signal?.throwIfAborted();
    await rename(temporary, join(root, folder));
    return { files: files.length, ...(digest && { digest }) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
