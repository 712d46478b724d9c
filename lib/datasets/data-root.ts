import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describeValue } from '../core';

/**
 * Returns the folder of all data sets: the given one, else the environment variable TEXTON_LAB_DATA, else the project's
 * folder `data`, or `data` in the current folder if the package is installed without the project.
 * @param root a folder that must exist
 * @throws Error when the folder does not exist
 */
export function dataRoot(root?: string): string {
  if (root !== undefined && (typeof root !== 'string' || root === ''))
    throw new TypeError(`dataRoot: root must be the path of a folder, got ${describeValue(root)}`);
  const named = root ?? (process.env['TEXTON_LAB_DATA'] || undefined);
  if (named === undefined) return defaultRoot();
  if (!statSync(named, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `dataRoot: there is no folder '${named}' (named by ${root === undefined ? 'the environment variable TEXTON_LAB_DATA' : 'the option root'}); make it or name another`,
    );
  return resolve(named);
}

/** The compiled file is in <project>/lib/dist/datasets, or in <somewhere>/node_modules/texton-lab/dist/datasets. */
function defaultRoot(): string {
  const library = resolve(__dirname, '..', '..');
  return basename(library) === 'lib' ? resolve(library, '..', 'data') : join(process.cwd(), 'data');
}
