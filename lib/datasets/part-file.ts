import { constants } from 'node:fs';
import { lstat, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { describeWriteFailure, writeWhole } from '../core';
import { Refusal } from './refusal';

/** Identifies the version of the file that a part belongs to. */
export interface PartNote {
  readonly url: string;
  /** An entity tag or a date, as If-Range takes it. */
  readonly version: string;
  /** Whether the server supports ranges. */
  readonly ranges: boolean;
}

/** A part is used only if it is a regular file of ours, not a symbolic or hard link to a file elsewhere. */
export async function partSize(part: string): Promise<number> {
  return lstat(part).then(
    (found) => (found.isFile() && found.nlink === 1 ? found.size : 0),
    () => 0,
  );
}

/** Opens a part to append to it, or replaces it. */
export async function openPart(part: string, start: number): Promise<FileHandle> {
  return onDisk(part, async () => {
    if (start > 0) return open(part, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
    await rm(part, { force: true });
    return open(part, 'wx');
  });
}

/** Reads the note of a part; undefined if there is none for this URL. */
export async function readNote(part: string, url?: string): Promise<PartNote | undefined> {
  const file = `${part}.json`;
  const size = await partSize(file);
  if (size === 0 || size > 65_536) return undefined;
  try {
    const note = JSON.parse(await readFile(file, 'utf8')) as PartNote;
    return (url === undefined || note.url === url) && typeof note.version === 'string' ? note : undefined;
  } catch {
    return undefined;
  }
}

/** Records the version that a part belongs to; without one, it cannot be resumed. */
export async function writeNote(part: string, url: string, headers: Headers): Promise<void> {
  const tag = headers.get('etag');
  const version = tag !== null && !tag.startsWith('W/') ? tag : headers.get('last-modified');
  const ranges = headers.get('accept-ranges')?.toLowerCase();
  await rm(`${part}.json`, { force: true });
  if (version === null || ranges === 'none') return;
  const note = JSON.stringify({ url, version, ranges: ranges === 'bytes' } satisfies PartNote);
  await onDisk(part, () => writeWhole(`${part}.json`, note, { links: 'replace' }));
}

/** Removes a part and its note. */
export async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(`${part}.json`, { force: true });
}

/** Runs a disk operation; its errors, such as a full disk, are not retried. */
export async function onDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = error instanceof Error && error.message.startsWith('cannot write ');
    throw new Refusal(told ? error.message : describeWriteFailure(file, error), { cause: error });
  }
}
