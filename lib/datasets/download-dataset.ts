import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkChoice, checkOptions, type LongCall } from '../core';
import { dataRoot } from './data-root';
import { fetchFile } from './fetch-file';
import { publishedSets, type PublishedSet, type PublishedSetName } from './published-sets';
import { unpackArchive } from './unpack-archive';

/** Options of `downloadDataset`; `onProgress` counts bytes, its total is 0 while unknown. */
export interface DownloadDatasetOptions extends LongCall {
  /** Folder of all data sets; made when it is missing. @defaultValue as `dataRoot` */
  readonly root?: string;
  /** Address of a folder that mirrors the publisher's archives. @defaultValue the publisher's own */
  readonly baseUrl?: string;
  /** Called when a stage begins. */
  readonly onStage?: (stage: 'fetch' | 'unpack') => void;
  /** Pause before a broken connection is taken up again, in ms; doubled every time in vain. @defaultValue 1000 */
  readonly pause?: number;
}

const optionNames = ['root', 'baseUrl', 'onStage', 'pause', 'signal', 'onProgress', 'workers'];

/** What `downloadDataset` did. */
export interface DownloadedDataset {
  /** The folder with the images. */
  readonly folder: string;
  /** Number of images in it. */
  readonly files: number;
  /** Where they came from: the 'net', an 'archive' that was put into the root by hand, or already 'there'. */
  readonly from: 'net' | 'archive' | 'there';
}

/**
 * Fetches a published data set into the folder where its loader looks for it.
 *
 * The archive is fetched into a `.part` file, which a later call takes up; it is unpacked into a temporary folder, the
 * number of its files and their SHA-256 where known are checked, and only then the folder gets its name. An archive put
 * into the root by hand is used instead of fetching, and kept.
 * @param name 'brodatz', 'curet', 'curet-colour' or 'kth-tips'
 * @throws Error naming the address, and the place for an archive fetched by hand, when it cannot be fetched; Error when
 * the archive is damaged or is not what was expected
 */
export async function downloadDataset(
  name: PublishedSetName,
  options: DownloadDatasetOptions = {},
): Promise<DownloadedDataset> {
  checkChoice('downloadDataset', 'name', name, Object.keys(publishedSets) as PublishedSetName[]);
  checkOptions('downloadDataset', options, optionNames);
  return downloadPublishedSet(publishedSets[name], options);
}

/** Fetches any set that is described as the published ones are. */
export async function downloadPublishedSet(
  set: PublishedSet,
  options: DownloadDatasetOptions,
): Promise<DownloadedDataset> {
  options.signal?.throwIfAborted();
  const named = options.root ?? (process.env['TEXTON_LAB_DATA'] || undefined);
  if (named !== undefined) await mkdir(named, { recursive: true });
  const root = dataRoot(options.root);
  await mkdir(root, { recursive: true });
  const folder = join(root, set.folder);
  if (existsSync(folder)) return { folder, files: await checkThere(set, folder), from: 'there' };

  const archive = join(root, set.archive);
  const byHand = existsSync(archive);
  if (byHand && !statSync(archive).isFile())
    throw new Error(`downloadDataset: '${archive}' must be an archive, it is no file; move it away`);
  if (!byHand) await fetchArchive(set, archive, options);
  options.onStage?.('unpack');
  const files = await unpack(set, { archive, folder, root, signal: options.signal }).catch(
    async (error: unknown) => {
      options.signal?.throwIfAborted();
      const url = addressOf(set, options);
      const keep = byHand || isSystemError(error);
      if (!keep) await rm(archive, { force: true });
      const advice = byHand
        ? `replace '${archive}' by the file from ${url}`
        : keep
          ? `the archive is kept, see to this and run the command again`
          : `the archive from ${url} was removed, run the command again`;
      throw new Error(`downloadDataset: ${(error as Error).message}; ${advice}`, { cause: error });
    },
  );
  if (!byHand) await rm(archive, { force: true });
  return { folder, files, from: byHand ? 'archive' : 'net' };
}

/** Whether an error, or what caused it, came from the file system (a full disk, say) and not from the archive. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && ('syscall' in error || isSystemError(error.cause));
}

function addressOf(set: PublishedSet, { baseUrl }: DownloadDatasetOptions): string {
  return baseUrl === undefined ? set.url : `${baseUrl.replace(/\/+$/, '')}/${set.archive}`;
}

async function fetchArchive(
  set: PublishedSet,
  archive: string,
  options: DownloadDatasetOptions,
): Promise<void> {
  const { signal, onProgress, pause } = options;
  const url = addressOf(set, options);
  options.onStage?.('fetch');
  try {
    await fetchFile(url, { file: archive, signal, onProgress, pause });
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(
      `downloadDataset: ${(error as Error).message}; run the command again, or fetch ${url} by hand, put it at '${archive}' and then run the command again`,
      { cause: error },
    );
  }
}

/** Counts the files of a set that is already there and compares their check sums. */
async function checkThere(set: PublishedSet, folder: string): Promise<number> {
  const listed = await readdir(folder, { recursive: true });
  const places = listed.filter((path) => {
    const slashed = path.replaceAll('\\', '/');
    return set.place(slashed) === slashed;
  });
  try {
    await checkFiles(set, folder, places);
  } catch (error) {
    throw new Error(
      `downloadDataset: the folder '${folder}' is already there, but ${(error as Error).message}; move it away and run the command again`,
      { cause: error },
    );
  }
  return places.length;
}

async function checkFiles(set: PublishedSet, folder: string, places: readonly string[]): Promise<void> {
  if (places.length < set.files)
    throw new Error(`it holds ${places.length} images of ${set.title}, ${set.files} were expected`);
  for (const [place, expected] of Object.entries(set.sha256 ?? {})) {
    const found = createHash('sha256')
      .update(await readFile(join(folder, place)))
      .digest('hex');
    if (found !== expected)
      throw new Error(`its file ${place} has the SHA-256 ${found}, ${expected} was expected`);
  }
}

async function unpack(
  set: PublishedSet,
  { archive, folder, root, signal }: { archive: string; folder: string; root: string; signal?: AbortSignal },
): Promise<number> {
  const temporary = await mkdtemp(join(root, `.${set.folder}-`));
  try {
    const places = await unpackArchive(archive, { folder: temporary, place: set.place, signal });
    await checkFiles(set, temporary, places).catch((error: unknown) => {
      throw new Error(`the archive '${archive}' is not what was expected: ${(error as Error).message}`, {
        cause: error,
      });
    });
    signal?.throwIfAborted();
    await rename(temporary, folder);
    return places.length;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
