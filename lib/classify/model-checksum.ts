import { createHash, type Hash } from 'node:crypto';

/** The parts of every model file that its checksum covers, in the order in which they are hashed. */
const PARTS = ['bank', 'border', 'distance', 'classNames', 'textons', 'labels', 'histograms'] as const;

/** Parts that only some models have; a program that does not know them computes another checksum. */
const MORE_PARTS = ['standardised', 'weber'] as const;

/**
 * Computes the checksum of a model file: SHA-256 of the list of its parts as JSON text. The order of names and the white space
 * in the file do not matter; every digit of every number does.
 * @param stored the contents of the file, as they are written or after they were parsed
 * @returns 64 hexadecimal digits
 */
export function modelChecksum(stored: { readonly [part: string]: unknown }): string {
  const { rows, cols, data } = (stored['textons'] ?? {}) as { readonly [part: string]: unknown };
  const parts: unknown[] = PARTS.map((part) => (part === 'textons' ? [rows, cols, data] : stored[part]));
  for (const part of MORE_PARTS) if (stored[part] !== undefined) parts.push({ [part]: stored[part] });
  const hash = createHash('sha256');
  addJson(hash, parts);
  return hash.digest('hex');
}

/**
 * Adds the JSON text of a value; the lists in a list are added one by one, since together they would take as much memory as the
 * whole file.
 */
function addJson(hash: Hash, value: unknown): void {
  if (!Array.isArray(value) || !value.some(Array.isArray)) {
    hash.update(JSON.stringify(value) ?? 'null');
    return;
  }
  value.forEach((entry, i) => {
    hash.update(i === 0 ? '[' : ',');
    addJson(hash, entry);
  });
  hash.update(']');
}
