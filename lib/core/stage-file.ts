import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { followLinks } from './follow-links';

/** What to do with a symbolic link at the file's name. */
export interface StageFileOptions {
  /** 'follow' writes its target, as other tools do; 'replace' replaces the link. @defaultValue 'follow' */
  readonly links?: 'follow' | 'replace';
}

/** A file written under a temporary name. */
export interface StagedFile {
  /** Renames it to its final name. */
  readonly place: () => Promise<void>;
  /** Removes it, unless it has been renamed. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes a file under a temporary name in the same folder and flushes it to disk, so that only the renaming is left. The
 * name is unpredictable and must be new, so that no link planted in a shared folder is followed. Devices and pipes are
 * written to directly.
 * @throws the system error; no file is left then
 */
export async function stageFile(
  file: string,
  data: string | Uint8Array,
  { links = 'follow' }: StageFileOptions = {},
): Promise<StagedFile> {
  const target = links === 'follow' ? followLinks(file) : file;
  const old = await lstat(target).catch(() => undefined);
  if (old?.isDirectory()) throw Object.assign(new Error(`'${file}' is a folder`), { code: 'EISDIR' });
  if (old && !old.isFile() && !old.isSymbolicLink())
    return { place: () => writeFile(target, data), discard: async () => {} };
  const beside = join(dirname(target), `.texton-lab-${randomBytes(8).toString('hex')}.part`);
  const output = await open(beside, 'wx', old?.isFile() ? old.mode & 0o777 : 0o666);
  const discard = (): Promise<void> => rm(beside, { force: true });
  try {
    try {
      await output.writeFile(data);
      if (old?.isFile()) await keepMode(output, old);
      await syncToDisk(output);
    } finally {
      await output.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return { place: () => rename(beside, target), discard };
}

/** Restores mode bits of the old file that the umask cleared; file systems without modes are ignored. */
async function keepMode(output: FileHandle, old: Stats): Promise<void> {
  await output.chmod(old.mode & 0o777).catch(() => undefined);
}

/** Some network disks report only here that they are full; some file systems do not support it. */
async function syncToDisk(output: FileHandle): Promise<void> {
  await output.sync().catch((error: NodeJS.ErrnoException) => {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(error.code ?? '')) throw error;
  });
}
