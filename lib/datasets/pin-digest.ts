import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../core';
import type { UnpackedFile } from './archive-writer';

/** One checksum for all files of a set. */
export interface SetDigest {
  /** SHA-256 of the lines `<SHA-256 of the file>  <path>`, sorted by path, as printed by sha256sum. */
  readonly sha256: string;
  /** Whether it agrees with a recorded digest, or has been recorded now for the first time. */
  readonly known: boolean;
}

/** Path of the recorded digest: next to the folder of the set. */
export function digestNote(root: string, { folder }: { readonly folder: string }): string {
  return join(root, `.${folder}.sha256`);
}

/**
 * Compares the files of a set with the digest recorded at the first download, or records it.
 * @throws Error with both digests and what to do when they differ
 */
export async function pinDigest(note: string, files: readonly UnpackedFile[]): Promise<SetDigest> {
  const compared = await compareDigest(note, files);
  if (compared !== undefined) return compared;
  const sha256 = digestOf(files);
  await writeWhole(note, `${sha256}\n`, { links: 'replace' });
  return { sha256, known: false };
}

/**
 * Compares the files of a set with a recorded digest.
 * @returns undefined if none is recorded
 * @throws Error with both digests and what to do when they differ
 */
export async function compareDigest(
  note: string,
  files: readonly UnpackedFile[],
): Promise<SetDigest | undefined> {
  const noted = await readFile(note, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (typeof noted !== 'string') return undefined;
  const sha256 = digestOf(files);
  if (noted.trim() !== sha256)
    throw new Error(
      `the SHA-256 of its files is ${sha256}, but '${note}' recorded ${JSON.stringify(noted.trim().slice(0, 64))} at the first download; if you know that the publisher has changed the set, remove '${note}'`,
    );
  return { sha256, known: true };
}

function digestOf(files: readonly UnpackedFile[]): string {
  const hash = createHash('sha256');
  const lines = files.map(({ place, sha256 }) => ({ place, line: `${sha256}  ${place}\n` }));
  lines.sort((a, b) => (a.place < b.place ? -1 : 1));
  for (const { line } of lines) hash.update(line);
  return hash.digest('hex');
}
