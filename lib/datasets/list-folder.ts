import { readdirSync, readlinkSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { fileTrouble } from '../core';
import { naturalOrder } from './natural-order';

/** Contents of a folder without hidden files, in natural order: see {@link listFolder}. */
export interface FolderList {
  readonly folders: readonly { readonly name: string; readonly real: string }[];
  /** Names of everything else: files, devices, pipes and sockets. */
  readonly files: readonly string[];
  /** Entries that cannot be accessed, with the reason. */
  readonly broken: ReadonlyMap<string, string>;
}

/**
 * Lists a folder. Hidden files (with a leading dot) are skipped. Links count as their targets, but a link to a folder that
 * contains it is skipped, since following it would never end.
 * @param folder path
 * @param real its real path, without links
 * @throws the system error when the folder cannot be listed
 */
export function listFolder(folder: string, real: string): FolderList {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  const folders: { name: string; real: string }[] = [];
  const files: string[] = [];
  const broken = new Map<string, string>();
  for (const name of naturalOrder([...known.keys()])) {
    const entry = known.get(name) as Dirent;
    if (entry.isDirectory()) folders.push({ name, real: join(real, name) });
    else if (!entry.isSymbolicLink()) files.push(name);
    else
      try {
        if (!statSync(join(folder, name)).isDirectory()) files.push(name);
        else {
          const target = realpathSync(join(folder, name));
          if (!isInside(real, target)) folders.push({ name, real: target });
        }
      } catch (error) {
        broken.set(name, linkTrouble(join(folder, name), error));
      }
  }
  return { folders, files, broken };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function linkTrouble(link: string, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return fileTrouble(error);
  return `it is a link to '${readlinkSync(link)}', which does not exist; restore it or remove the link`;
}
