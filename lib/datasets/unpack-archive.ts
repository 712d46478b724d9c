import { open } from 'node:fs/promises';
import { visibleText } from '../core';
import type { ArchiveLimits } from './archive-limits';
import { ArchiveFault, archiveWriter, type UnpackedFile } from './archive-writer';
import { unpackTar } from './unpack-tar';
import { unpackZip } from './unpack-zip';

/** Options of `unpackArchive`. */
export interface UnpackArchiveOptions {
  /** Folder to unpack into. */
  readonly folder: string;
  /** Returns the place of an archive's file in the folder, or undefined for a file that is not wanted. */
  readonly place: (path: string) => string | undefined;
  /** Limits of the archive. */
  readonly limits: ArchiveLimits;
  /** Cancels the unpacking; the caller must remove the files unpacked so far. */
  readonly signal?: AbortSignal;
}

/**
 * Unpacks the wanted files of a ZIP or tar archive as a stream. Links and special files are skipped; checksums are verified if
 * the archive has them (ZIP).
 * @returns the files with their SHA-256
 * @throws Error when the archive is truncated or damaged, exceeds the limits, or has two files with the same path or a path
 * outside the folder; Error with a system error as its cause for an error of the disk
 */
export async function unpackArchive(file: string, options: UnpackArchiveOptions): Promise<UnpackedFile[]> {
  const { limits, signal } = options;
  const { start, size } = await beginning(file);
  const isZip = start.toString('latin1', 0, 2) === 'PK';
  const isTar = start.toString('latin1', 257, 262) === 'ustar' && !isCompressed(start);
  if (!isZip && !isTar)
    throw new Error(
      `'${file}' is not a ZIP or tar archive: it begins with ${visibleText(JSON.stringify(start.toString('latin1', 0, 24)))}`,
    );
  if (size > limits.archiveBytes)
    throw new Error(
      `'${file}' was not unpacked: it has ${size} bytes; at most ${limits.archiveBytes} are allowed`,
    );
  const writer = archiveWriter(options);
  try {
    await (isZip ? unpackZip : unpackTar)(file, writer, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    const { message } = error as Error;
    throw new Error(
      isSystemError(error)
        ? `'${file}' could not be unpacked: ${message}`
        : `'${file}' is truncated, damaged or unsafe and was not unpacked (${visibleText(message)})`,
      { cause: error },
    );
  } finally {
    await writer.close();
  }
  return [...writer.files];
}

/** Whether an error or its cause came from the file system, such as a full disk, and not from the archive. */
export function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ArchiveFault) return false;
  return 'syscall' in error || isSystemError(error.cause);
}

async function beginning(file: string): Promise<{ start: Buffer; size: number }> {
  const input = await open(file);
  try {
    const start = Buffer.alloc(512);
    await input.read(start, 0, 512, 0);
    return { start, size: (await input.stat()).size };
  } finally {
    await input.close();
  }
}

/** gzip and Zstandard, which the tar parser would unpack without limits, even if the beginning looks like tar. */
function isCompressed(start: Buffer): boolean {
  return ['1f8b', '28b52ffd'].some((magic) => start.toString('hex').startsWith(magic));
}
