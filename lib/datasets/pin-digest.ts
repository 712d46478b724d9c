import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../core';
import type { UnpackedFile } from './archive-writer';

/** One checksum for all files of a set. */
export interface SetDigest {
  /** SHA-256 of the lines `<SHA-256 of the file>  <its place>`, in the order of the places, as sha256sum prints them. */
  readonly sha256: string;
  /** Whether it was known, and agrees, or is noted now for the first time. */
  readonly known: boolean;
}

/** Where the digest of a set's files is noted: beside its folder. */
export function digestNote(root: string, { folder }: { readonly folder: string }): string {
  return join(root, `.${folder}.sha256`);
}

/**
 * Compares a set's files with those that came the first time, whose digest is in a file; where there is none yet, notes
 * it there.
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
 * Compares a set's files with a digest that is noted in a file.
 * @returns undefined when none is noted
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
      `its files have the SHA-256 ${sha256} together, and '${note}' has noted ${JSON.stringify(noted.trim().slice(0, 64))} when the set first came; if you know that the publisher has changed it, remove '${note}'`,
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
