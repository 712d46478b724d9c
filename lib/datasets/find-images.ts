import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../core';
import { isImageName } from '../image';
import { listFolder } from './list-folder';

/** What {@link findImages} found: paths inside the folder with slashes, in natural order. */
export interface FoundImages {
  readonly images: readonly string[];
  /** Files that `readPlane` does not read, by their names. */
  readonly others: readonly string[];
  /** Links that lead nowhere and folders that cannot be listed: why, by path. */
  readonly broken: ReadonlyMap<string, string>;
}

/**
 * Finds the images in a folder and in the folders inside it, first the folder's own: the one walk of all that takes a
 * folder of images. What is hidden (begins with a dot) is passed over, links are followed, and a folder is entered once
 * however many links lead to it.
 * @param options `classes`: each folder inside is walked on its own, as training walks those of its classes, so that a
 * link from one to another leads to the same images here. @defaultValue false
 */
export function findImages(
  folder: string,
  { classes = false }: { readonly classes?: boolean } = {},
): FoundImages {
  const images: string[] = [];
  const others: string[] = [];
  const broken = new Map<string, string>();
  const walk = (inside: string, entered: Set<string>, known?: string): void => {
    const here = (name: string): string => (inside === '' ? name : `${inside}/${name}`);
    try {
      const real = known ?? realpathSync(folder);
      if (entered.has(real)) return;
      entered.add(real);
      const { folders, files, broken: links } = listFolder(join(folder, inside), real);
      for (const name of files)
        (isImageName(name) && isFile(join(folder, inside, name)) ? images : others).push(here(name));
      for (const [name, why] of links) broken.set(here(name), why);
      const apart = classes && inside === '';
      for (const { name, real: below } of folders) walk(here(name), apart ? new Set() : entered, below);
    } catch (error) {
      broken.set(inside, fileTrouble(error));
    }
  };
  walk('', new Set());
  return { images, others, broken };
}

/** Reading a pipe or a device might never end. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
