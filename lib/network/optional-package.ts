import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** The project's folder: this file is in lib/dist/network. */
const root = resolve(__dirname, '../../..');

/** Where large packages may be: among those of the project, or in `.lab`, if they were installed for this alone. */
const places: readonly string[] = [
  __filename,
  join(root, '.lab/gpu/package.json'),
  join(root, '.lab/packages/package.json'),
];

/**
 * Finds a package that is not among the dependencies.
 * @returns the path of its main file; undefined where it is not installed
 */
export function findOptionalPackage(name: string): string | undefined {
  for (const place of places)
    try {
      return createRequire(place).resolve(name);
    } catch {
      // It is not there; it may be in the next place.
    }
  return undefined;
}

/** Loads a package by its path: `require` also takes packages that are older than ES modules. */
export function loadOptionalPackage(file: string): unknown {
  return createRequire(__filename)(file);
}
