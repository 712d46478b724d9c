import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeWriteFailure, visibleText } from '../core';
import type { ArchiveLimits } from './archive-limits';
import { checkArchivePath } from './check-archive-path';

/** An unpacked file. */
export interface UnpackedFile {
  /** Path relative to the folder, with forward slashes. */
  readonly place: string;
  readonly sha256: string;
}

/** Writes the files of an archive one after the other and enforces its limits. */
export interface ArchiveWriter {
  /** The complete files. */
  readonly files: readonly UnpackedFile[];
  /** Counts an entry and returns its path, or undefined if it is not wanted. */
  readonly placeOf: (path: string) => string | undefined;
  /** Begins a file of the size that the archive declares for it. */
  readonly begin: (place: string, size: number) => Promise<void>;
  /** Adds bytes to the file that was begun. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Ends the file that was begun. */
  readonly end: () => Promise<void>;
  /** Closes the open file, if any, even after an error. */
  readonly close: () => Promise<void>;
}

/** An error of the archive, found by the file system. */
export class ArchiveFault extends Error {}

/** Where to write the files of an archive, and their limits. */
export interface ArchiveWriterOptions {
  readonly folder: string;
  readonly place: (path: string) => string | undefined;
  readonly limits: ArchiveLimits;
}

interface OpenFile {
  readonly place: string;
  readonly size: number;
  readonly output: FileHandle;
  readonly hash: Hash;
  /** Bytes received so far. */
  come: number;
  /** Bytes not yet written. */
  held: Uint8Array[];
  heldBytes: number;
}

/** Size of the write buffer (bytes): most images are written at once. */
const MAX_HELD = 262_144;

/** Makes a writer for the files of an archive, with one open file at a time and a small buffer. */
export function archiveWriter({ folder, place, limits }: ArchiveWriterOptions): ArchiveWriter {
  const files: UnpackedFile[] = [];
  const made = new Set<string>();
  let entries = 0;
  let total = 0;
  let current: OpenFile | undefined;

  async function close(): Promise<void> {
    const { output } = current ?? {};
    current = undefined;
    await output?.close();
  }

  async function flush(file: OpenFile): Promise<void> {
    const bytes = Buffer.concat(file.held);
    file.held = [];
    file.heldBytes = 0;
    file.hash.update(bytes);
    await file.output.writeFile(bytes).catch((error: unknown) => {
      throw new Error(describeWriteFailure(join(folder, file.place), error), { cause: error });
    });
  }

  return {
    files,
    placeOf(path) {
      if (++entries > limits.entries) throw new Error(`it has more than ${limits.entries} entries`);
      return place(checkArchivePath(path));
    },
    async begin(target, size) {
      if (!(size <= limits.fileBytes))
        throw new Error(
          `its file '${visibleText(target)}' has ${size} bytes unpacked; at most ${limits.fileBytes} are allowed`,
        );
      total += size;
      if (!(total <= limits.totalBytes))
        throw new Error(`its files have more than ${limits.totalBytes} bytes unpacked, the most allowed`);
      const output = await openNew(join(folder, target), made);
      current = { place: target, size, output, hash: createHash('sha256'), come: 0, held: [], heldBytes: 0 };
    },
    async write(bytes) {
      const file = begun(current);
      file.come += bytes.length;
      if (file.come > file.size)
        throw new Error(`its file '${visibleText(file.place)}' is larger than it declares`);
      file.held.push(bytes);
      file.heldBytes += bytes.length;
      if (file.heldBytes >= MAX_HELD) await flush(file);
    },
    async end() {
      const file = begun(current);
      if (file.come !== file.size)
        throw new Error(`its file '${visibleText(file.place)}' is smaller than it declares`);
      await flush(file);
      await close();
      files.push({ place: file.place, sha256: file.hash.digest('hex') });
    },
    close,
  };
}

function begun(file: OpenFile | undefined): OpenFile {
  if (file === undefined) throw new Error('no file was begun');
  return file;
}

/** System errors caused by the paths of the archive; all others are errors of the disk. */
const archiveFaults: Readonly<Record<string, string>> = {
  EEXIST: 'two of its files have the same path',
  ENOTDIR: 'one of its files has the path of a folder',
  EISDIR: 'one of its files has the path of a folder',
  ENAMETOOLONG: 'a path is too long',
};

async function openNew(file: string, made: Set<string>): Promise<FileHandle> {
  try {
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    // wx: two files of an archive must not have the same path.
    return await open(file, 'wx');
  } catch (error) {
    const fault = archiveFaults[(error as NodeJS.ErrnoException).code ?? ''];
    if (fault !== undefined) throw new ArchiveFault(`${fault}: '${visibleText(file)}'`, { cause: error });
    throw new Error(describeWriteFailure(file, error), { cause: error });
  }
}
