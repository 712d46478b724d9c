import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/**
 * Finds notebooks by path, or by the name in the notebooks folder, in full (`01-datasets`) or abbreviated (`01`). Without names,
 * returns all in the folder, sorted.
 * @param folder the notebooks folder
 * @returns paths of .ipynb files without duplicates
 * @throws Error for an unknown name, listing the known ones
 */
export function findNotebooks(folder: string, names: readonly string[]): string[] {
  const known = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.ipynb'))
        .toSorted()
    : [];
  if (names.length === 0) {
    if (known.length === 0) throw new Error(`findNotebooks: no .ipynb files in ${folder}`);
    return known.map((file) => join(folder, file));
  }
  const found = names.flatMap((name) => {
    if (name.endsWith('.ipynb') && existsSync(name)) return [resolve(name)];
    const wanted = basename(name, '.ipynb');
    const exact = known.filter((file) => file === `${wanted}.ipynb`);
    const matches =
      exact.length > 0 ? exact : known.filter((file) => wanted !== '' && file.startsWith(wanted));
    if (matches.length === 0)
      throw new Error(
        `findNotebooks: no notebook '${name}'; those in ${folder}: ` +
          (known.map((file) => basename(file, '.ipynb')).join(', ') || 'none'),
      );
    return matches.map((file) => join(folder, file));
  });
  return [...new Set(found)];
}
