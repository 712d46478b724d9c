import { readdirSync, readlinkSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { fileTrouble } from '../core';
import { naturalOrder } from './natural-order';

/** What is in a folder, in natural order, hidden things left out: see {@link listFolder}. */
export interface FolderList {
  readonly folders: readonly { readonly name: string; readonly real: string }[];
  /** Names of everything else: files, and what is neither file nor folder. */
  readonly files: readonly string[];
  /** What may be neither listed nor read: why, by name. */
  readonly broken: ReadonlyMap<string, string>;
}

/**
 * Lists a folder. What begins with a dot is hidden and passed over; links count as what they lead to, but one that
 * leads to a folder that it lies in is passed over, since following it would never end.
 * @param folder path
 * @param real its path without links
 * @throws what the system says when the folder cannot be listed
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
  return `it is a link to '${readlinkSync(link)}', which is not there; put that back or remove the link`;
}
