import { createHash } from 'node:crypto';

/** The parts of every model file that its checksum covers, in the order in which they enter it. */
const PARTS = ['bank', 'border', 'distance', 'classNames', 'textons', 'labels', 'histograms'] as const;

/** Parts of a model that is trained in another way than usual; a program that does not know them finds the sum wrong. */
const MORE_PARTS = ['standardised', 'weber'] as const;

/**
 * Sums up what a model file holds: SHA-256 of the list of its parts as JSON text. The order of names in the file and
 * its white space play no part, every digit of every number does.
 * @param stored the contents of the file, as they are written or after they were parsed
 * @returns 64 hexadecimal digits
 */
export function modelChecksum(stored: { readonly [part: string]: unknown }): string {
  const { rows, cols, data } = (stored['textons'] ?? {}) as { readonly [part: string]: unknown };
  const parts: unknown[] = PARTS.map((part) => (part === 'textons' ? [rows, cols, data] : stored[part]));
  for (const part of MORE_PARTS) if (stored[part] !== undefined) parts.push({ [part]: stored[part] });
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
