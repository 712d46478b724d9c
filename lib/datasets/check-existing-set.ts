import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnpackedFile } from './archive-writer';
import { checkSetFiles } from './check-set-files';
import { compareDigest, type SetDigest } from './pin-digest';
import type { PublishedSet } from './published-sets';

/**
 * Counts the files of an existing set and compares their checksums, or the digest recorded at the first download, if known.
 * @returns the number of files, and the recorded digest
 * @throws Error naming the folder when it is incomplete or not the set
 */
export async function checkExistingSet(
  set: PublishedSet,
  folder: string,
  note: string,
): Promise<{ readonly files: number; readonly digest?: SetDigest }> {
  const listed = await readdir(folder, { recursive: true });
  const places = listed.map((path) => path.replaceAll('\\', '/')).filter((path) => set.place(path) === path);
  const noted = set.sha256 === undefined && existsSync(note);
  try {
    checkSetFiles(set, places.length, []);
    const files: UnpackedFile[] = [];
    for (const place of noted ? places : Object.keys(set.sha256 ?? {})) {
      const bytes = await readFile(join(folder, place));
      files.push({ place, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    checkSetFiles(set, places.length, files);
    const digest = noted ? await compareDigest(note, files) : undefined;
    return { files: places.length, ...(digest && { digest }) };
  } catch (error) {
    throw new Error(
      `downloadDataset: the folder '${folder}' already exists, but ${(error as Error).message}; move it away and run the command again`,
      { cause: error },
    );
  }
}
