import path from 'node:path';
import { visibleText } from '../core';
import { isImageName } from '../image';

/** Options of {@link describeIgnoredFiles}. */
export interface IgnoredFiles {
  readonly folder: string;
  /** Number of images used. */
  readonly taken: number;
  /** The ignored files. */
  readonly files: readonly string[];
}

/**
 * Describes the files that a command ignores in a folder, by number and extension; undefined if there are none.
 * @param call name of the command
 */
export function describeIgnoredFiles(
  call: string,
  { folder, taken, files }: IgnoredFiles,
): string | undefined {
  if (files.length === 0) return undefined;
  const kinds = new Map<string, number>();
  for (const file of files) {
    const ending = path.extname(file).toLowerCase() || 'without an extension';
    const kind = isImageName(file) ? `${ending} outside the class folders` : ending;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts = [...kinds].map(([kind, count]) => `${count} ${visibleText(kind)}`).join(', ');
  const where = visibleText(folder);
  return `${call}: ignored ${files.length} of ${files.length + taken} files in '${where}': ${counts}`;
}
