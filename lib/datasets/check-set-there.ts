import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnpackedFile } from './archive-writer';
import { checkSetFiles } from './check-set-files';
import type { PublishedSet } from './published-sets';

/**
 * Counts the files of a set that is already there and compares their check sums where they are known.
 * @returns their number
 * @throws Error naming the folder when it is not complete, or not the set
 */
export async function checkSetThere(set: PublishedSet, folder: string): Promise<number> {
  const listed = await readdir(folder, { recursive: true });
  const places = listed.map((path) => path.replaceAll('\\', '/')).filter((path) => set.place(path) === path);
  try {
    checkSetFiles(set, places.length, []);
    const files: UnpackedFile[] = [];
    for (const place of Object.keys(set.sha256 ?? {})) {
      const bytes = await readFile(join(folder, place));
      files.push({ place, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    checkSetFiles(set, places.length, files);
  } catch (error) {
    throw new Error(
      `downloadDataset: the folder '${folder}' is already there, but ${(error as Error).message}; move it away and run the command again`,
      { cause: error },
    );
  }
  return places.length;
}
