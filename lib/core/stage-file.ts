import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { followLinks } from './follow-links';

/** How a link at the file's own name is taken. */
export interface StageFileOptions {
  /** 'follow': the file that it leads to is written, as other tools do; 'replace': the link gives way to the file. @defaultValue 'follow' */
  readonly links?: 'follow' | 'replace';
}

/** A file that is written, but not yet at its place. */
export interface StagedFile {
  /** Moves it to its place. */
  readonly place: () => Promise<void>;
  /** Removes it; does nothing once it is at its place. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes a file beside its place, down to the disk, so that moving it there is all that is left to do. The name beside
 * cannot be foreseen and is taken only when it is free: in a folder that others may write to, no link planted there is
 * followed. A device or a pipe is written to directly.
 * @throws what the system answered; nothing is left then
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

/** The umask may have taken bits that the old file had; a file system without modes does not matter. */
async function keepMode(output: FileHandle, old: Stats): Promise<void> {
  await output.chmod(old.mode & 0o777).catch(() => undefined);
}

/** Some network disks report only here that they are full; some file systems cannot do it at all. */
async function syncToDisk(output: FileHandle): Promise<void> {
  await output.sync().catch((error: NodeJS.ErrnoException) => {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(error.code ?? '')) throw error;
  });
}
