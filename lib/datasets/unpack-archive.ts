import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

/** Options of `unpackArchive`. */
export interface UnpackArchiveOptions {
  /** Folder to unpack into. */
  readonly folder: string;
  /** Tells the place of an archive's file in the folder, or undefined for a file that is not wanted. */
  readonly place: (path: string) => string | undefined;
  /** Cancels the unpacking; what was unpacked so far is left to the caller. */
  readonly signal?: AbortSignal;
}

/**
 * Unpacks the wanted files of a ZIP or tar archive. Links and special files are passed over; check sums are compared
 * where the archive has them (ZIP).
 * @returns the places of the files, relative to the folder
 * @throws Error when the archive is truncated or damaged, or holds a path that leads outside the folder
 */
export async function unpackArchive(file: string, options: UnpackArchiveOptions): Promise<string[]> {
  const start = await firstBytes(file);
  const isZip = start.toString('latin1', 0, 2) === 'PK';
  const isTar = start.toString('latin1', 257, 262) === 'ustar';
  if (!isZip && !isTar)
    throw new Error(
      `'${file}' is no ZIP or tar archive: it begins with ${JSON.stringify(start.toString('latin1', 0, 24))}`,
    );
  try {
    return await (isZip ? unpackZip(file, options) : unpackTar(file, options));
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Error(
      `'${file}' is truncated, damaged or unsafe and was not unpacked (${(error as Error).message})`,
      { cause: error },
    );
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const input = await open(file);
  try {
    const bytes = Buffer.alloc(512);
    await input.read(bytes, 0, 512, 0);
    return bytes;
  } finally {
    await input.close();
  }
}

/** Checks a path of an archive: forward slashes, relative, never upwards. */
function checkPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[a-z]:/i.test(slashed) || slashed.split('/').includes('..'))
    throw new Error(`the path '${path}' leads outside the folder`);
  return slashed;
}

async function write(folder: string, place: string, bytes: Uint8Array): Promise<string> {
  const target = join(folder, place);
  await mkdir(dirname(target), { recursive: true });
  // wx: two files of an archive must not take the same place.
  await writeFile(target, bytes, { flag: 'wx' });
  return place;
}

async function unpackZip(file: string, { folder, place, signal }: UnpackArchiveOptions): Promise<string[]> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(file);
  const places: string[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      signal?.throwIfAborted();
      const target = place(checkPath(entry.fileName));
      if (target === undefined || entry.fileName.endsWith('/')) continue;
      const bytes = await buffer(await archive.openReadStreamPromise(entry));
      if (crc32(bytes) !== entry.crc32)
        throw new Error(`the check sum of '${entry.fileName}' does not agree`);
      places.push(await write(folder, target, bytes));
    }
  } finally {
    archive.close();
  }
  return places;
}

async function unpackTar(file: string, { folder, place, signal }: UnpackArchiveOptions): Promise<string[]> {
  const { list } = await import('tar');
  const written: Promise<string>[] = [];
  const faults: unknown[] = [];
  await list({
    file,
    strict: true,
    onReadEntry: (entry) => {
      try {
        const target = place(checkPath(entry.path));
        if (target === undefined || entry.type !== 'File' || faults.length > 0 || signal?.aborted) return;
        const writing = entry.concat().then((bytes) => write(folder, target, bytes));
        writing.catch((error: unknown) => faults.push(error));
        written.push(writing);
      } catch (error) {
        faults.push(error);
      }
    },
  });
  signal?.throwIfAborted();
  if (faults.length > 0) throw faults[0];
  return Promise.all(written);
}
