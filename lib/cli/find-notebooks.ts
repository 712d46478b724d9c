import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/**
 * Finds notebooks by name: a path to an .ipynb file, or the name of one in the notebooks folder, whole
 * (`01-datasets`) or its beginning (`01`). Without names, all in the folder, in order.
 * @param folder the notebooks folder
 * @returns paths of .ipynb files, each once
 * @throws Error for a name that fits none (listing those there are)
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
