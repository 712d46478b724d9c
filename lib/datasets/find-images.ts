import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../core';
import { isImageName } from '../image';
import { listFolder } from './list-folder';

/** Result of {@link findImages}: relative paths with slashes, in natural order. */
export interface FoundImages {
  readonly images: readonly string[];
  /** Files without an extension that `readPlane` reads. */
  readonly others: readonly string[];
  /** Broken links and folders that cannot be listed, with the reason. */
  readonly broken: ReadonlyMap<string, string>;
}

/**
 * Finds the images in a folder and its subfolders, those of the folder itself first. Hidden files (with a leading dot) are
 * skipped, links are followed, and a folder is visited only once.
 * @param options `classes`: each direct subfolder is walked separately, as the classes are in training, so that a link between
 * them leads to the same images. @defaultValue false
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

/** Reading a pipe or a device might block forever. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
