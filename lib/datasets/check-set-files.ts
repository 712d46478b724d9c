import type { UnpackedFile } from './archive-writer';
import type { PublishedSet } from './published-sets';

/**
 * Checks the number of files of a set, and the known checksums.
 * @param count number of all its files
 * @param files those to compare
 * @throws Error with what was found and expected
 */
export function checkSetFiles(set: PublishedSet, count: number, files: readonly UnpackedFile[]): void {
  if (count < set.files)
    throw new Error(`it holds ${count} images of ${set.title}, but ${set.files} were expected`);
  for (const { place, sha256 } of files) {
    const expected = set.sha256?.[place];
    if (expected !== undefined && sha256 !== expected)
      throw new Error(`its file ${place} has the SHA-256 ${sha256}, but ${expected} was expected`);
  }
}
