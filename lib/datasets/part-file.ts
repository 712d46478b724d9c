import { constants } from 'node:fs';
import { lstat, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { describeWriteFailure, writeWhole } from '../core';
import { Refusal } from './refusal';

/** What identifies the version of the file that a part belongs to. */
export interface PartNote {
  readonly url: string;
  /** An entity tag or a date, as If-Range takes it. */
  readonly version: string;
  /** Whether the server says that it can send a part of the file. */
  readonly ranges: boolean;
}

/** A part's file is taken only when it is ours to write to: no link, by whatever name, to a file elsewhere. */
export async function partSize(part: string): Promise<number> {
  return lstat(part).then(
    (found) => (found.isFile() && found.nlink === 1 ? found.size : 0),
    () => 0,
  );
}

/** Opens a part to go on at its end, or anew in place of whatever is there. */
export async function openPart(part: string, start: number): Promise<FileHandle> {
  return onDisk(part, async () => {
    if (start > 0) return open(part, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0));
    await rm(part, { force: true });
    return open(part, 'wx');
  });
}

/** Reads what a part belongs to; undefined when there is no note, or none of this address. */
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

/** Notes the version that a part belongs to; without one, it cannot be taken up. */
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

/** Does something to the disk; what fails there, a full disk say, is not tried again. */
export async function onDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = error instanceof Error && error.message.startsWith('cannot write ');
    throw new Refusal(told ? error.message : describeWriteFailure(file, error), { cause: error });
  }
}
