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

/** Options of `downloadDataset`; `onProgress` counts bytes, its total is 0 while unknown. */
export interface DownloadDatasetOptions extends RunOptions {
  /** Folder of all data sets; made when it is missing. @defaultValue as `dataRoot` */
  readonly root?: string;
  /** Address of a folder that mirrors the publisher's archives. @defaultValue the publisher's own */
  readonly baseUrl?: string;
  /** Called when a stage begins; 'wait': another process is fetching the set. */
  readonly onStage?: (stage: 'wait' | 'fetch' | 'unpack') => void;
  /** Pause before a broken connection is taken up again, in ms; doubled every time in vain. @defaultValue 1000 */
  readonly pause?: number;
}

const rules = {
  root: uncheckedOption<string | undefined>(),
  baseUrl: uncheckedOption<string | undefined>(),
  onStage: uncheckedOption<DownloadDatasetOptions['onStage']>(),
  pause: uncheckedOption<number | undefined>(),
  ...runOptions,
};

/** What `downloadDataset` did. */
export interface DownloadedDataset {
  /** The folder with the images. */
  readonly folder: string;
  /** Number of images in it. */
  readonly files: number;
  /** Where they came from: the 'net', an 'archive' that was put into the root by hand, or already 'there'. */
  readonly from: 'net' | 'archive' | 'there';
  /** Of a set without published checksums: the one of all its files, noted when it came or compared now. */
  readonly digest?: SetDigest;
}

/**
 * Downloads a published data set into the folder where its loader looks for it.
 *
 * The archive is fetched into a `.part` file, which a later call takes up where the server can; it is unpacked into a
 * temporary folder, the number of its files and their SHA-256 are checked, and only then the folder gets its name. Where
 * no checksums are published, one of all files is noted in `.<folder>.sha256` beside the folder when the set first
 * comes, and compared when it comes again or is there. An archive put into the root by hand is used instead of fetching, and kept.
 * Of several calls at once, in whatever processes, one fetches and the others wait for it.
 * @param name 'brodatz', 'curet', 'curet-colour' or 'kth-tips'
 * @throws Error naming the address, and the place for an archive fetched by hand, when it cannot be fetched; Error when
 * the archive is damaged or is not what was expected
 */
export async function downloadDataset(
  name: PublishedSetName,
  options: DownloadDatasetOptions = {},
): Promise<DownloadedDataset> {
  checkChoice('downloadDataset', 'name', name, Object.keys(publishedSets) as PublishedSetName[]);
  return downloadPublishedSet(publishedSets[name], readOptions('downloadDataset', options, rules));
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
  const there = async (): Promise<DownloadedDataset | undefined> =>
    existsSync(folder)
      ? { folder, ...(await checkExistingSet(set, folder, digestNote(root, set))), from: 'there' }
      : undefined;
  // Asked again under the lock: another process may have fetched it while this one waited.
  return (
    (await there()) ??
    withLock(
      join(root, `.${set.folder}.lock`),
      async () => (await there()) ?? fetchAndUnpack(set, root, options),
      { signal: options.signal, onWait: () => options.onStage?.('wait') },
    )
  );
}

/** Returns whether a call made now would resume a stopped download. */
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
        ? `the archive is kept, see to this and run the command again`
        : byHand
          ? `replace '${archive}' by the file from ${url}`
          : `the archive from ${url} was removed, run the command again`;
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
