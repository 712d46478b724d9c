import { existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkChoice, readOptions, runOptions, uncheckedOption, type RunOptions } from '../core';
import { dataRoot } from './data-root';
import { checkExistingSet } from './check-existing-set';
import { canResume, fetchFile } from './fetch-file';
import { digestNote, type SetDigest } from './pin-digest';
import { publishedSets, type PublishedSet, type PublishedSetName } from './published-sets';
import { sweepUnpackings } from './sweep-unpackings';
import { isSystemError } from './unpack-archive';
import { unpackSet } from './unpack-set';
import { withLock } from './with-lock';

/** Options of `downloadDataset`; `onProgress` counts bytes, with total 0 while unknown. */
export interface DownloadDatasetOptions extends RunOptions {
  /** Folder of all data sets, created if missing. @defaultValue as in `dataRoot` */
  readonly root?: string;
  /** URL of a mirror of the publisher's archives. @defaultValue the publisher's URL */
  readonly baseUrl?: string;
  /** Called at the start of a stage; 'wait': another process is downloading the set. */
  readonly onStage?: (stage: 'wait' | 'fetch' | 'unpack') => void;
  /** Pause before resuming a broken connection (ms), doubled after every failure. @defaultValue 1000 */
  readonly pause?: number;
}

const rules = {
  root: uncheckedOption<string | undefined>(),
  baseUrl: uncheckedOption<string | undefined>(),
  onStage: uncheckedOption<DownloadDatasetOptions['onStage']>(),
  pause: uncheckedOption<number | undefined>(),
  ...runOptions,
};

/** Result of `downloadDataset`. */
export interface DownloadedDataset {
  /** The folder with the images. */
  readonly folder: string;
  /** Number of images in it. */
  readonly files: number;
  /** Where they came from: the 'net', an 'archive' put into the root by hand, or already 'there'. */
  readonly from: 'net' | 'archive' | 'there';
  /** For a set without published checksums: the digest of all its files, recorded or compared now. */
  readonly digest?: SetDigest;
}

/**
 * Downloads a published data set into the folder where its loader looks for it.
 *
 * The archive is downloaded to a `.part` file, which a later call resumes if the server supports it. It is unpacked into a
 * temporary folder, the number of files and their SHA-256 are checked, and only then is the folder renamed. If no checksums
 * are published, a digest of all files is recorded in `.<folder>.sha256` next to the folder at the first download and
 * compared later. An archive put into the root by hand is used instead of a download, and kept. Of several concurrent
 * calls, in any processes, one downloads and the others wait.
 * @param name 'brodatz', 'curet', 'curet-colour' or 'kth-tips'
 * @throws Error naming the URL, and where to put an archive downloaded by hand, when the download fails; Error when the
 * archive is damaged or not the expected one
 */
export async function downloadDataset(
  name: PublishedSetName,
  options: DownloadDatasetOptions = {},
): Promise<DownloadedDataset> {
  checkChoice('downloadDataset', 'name', name, Object.keys(publishedSets) as PublishedSetName[]);
  return downloadPublishedSet(publishedSets[name], readOptions('downloadDataset', options, rules));
}

/** Downloads any set with the description of a published one. */
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
  const there = async (): Promise<DownloadedDataset | undefined> =>
    existsSync(folder)
      ? { folder, ...(await checkExistingSet(set, folder, digestNote(root, set))), from: 'there' }
      : undefined;
  // Checked again under the lock: another process may have downloaded it meanwhile.
  return (
    (await there()) ??
    withLock(
      join(root, `.${set.folder}.lock`),
      async () => (await there()) ?? fetchAndUnpack(set, root, options),
      { signal: options.signal, onWait: () => options.onStage?.('wait') },
    )
  );
}

/** Returns whether a call would resume an interrupted download. */
export async function downloadResumes(
  name: PublishedSetName,
  options: Pick<DownloadDatasetOptions, 'root' | 'baseUrl'>,
): Promise<boolean> {
  const set = publishedSets[name];
  return canResume(addressOf(set, options), join(dataRoot(options.root), set.archive));
}

async function fetchAndUnpack(
  set: PublishedSet,
  root: string,
  options: DownloadDatasetOptions,
): Promise<DownloadedDataset> {
  await sweepUnpackings(root, set.folder);
  const archive = join(root, set.archive);
  const byHand = existsSync(archive);
  if (byHand && !statSync(archive).isFile())
    throw new Error(`downloadDataset: '${archive}' must be an archive, but it is not a file; move it away`);
  if (!byHand) await fetchArchive(set, archive, options);
  options.onStage?.('unpack');
  const unpacked = await unpackSet(set, { archive, root, signal: options.signal }).catch(
    async (error: unknown) => {
      options.signal?.throwIfAborted();
      const url = addressOf(set, options);
      const keep = byHand || isSystemError(error);
      if (!keep) await rm(archive, { force: true });
      const advice = isSystemError(error)
        ? `the archive is kept; fix this and run the command again`
        : byHand
          ? `replace '${archive}' with the file from ${url}`
          : `the archive from ${url} was removed; run the command again`;
      throw new Error(`downloadDataset: ${(error as Error).message}; ${advice}`, { cause: error });
    },
  );
  if (!byHand) await rm(archive, { force: true });
  return { folder: join(root, set.folder), ...unpacked, from: byHand ? 'archive' : 'net' };
}

function addressOf(set: PublishedSet, { baseUrl }: Pick<DownloadDatasetOptions, 'baseUrl'>): string {
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
    await fetchFile(url, { file: archive, limit: set.limits.archiveBytes, signal, onProgress, pause });
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(
      `downloadDataset: ${(error as Error).message}; run the command again, or fetch ${url} by hand, put it at '${archive}' and then run the command again`,
      { cause: error },
    );
  }
}
