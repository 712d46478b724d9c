import { createHash } from 'node:crypto';

/** The parts of a model file that its checksum covers, in the order in which they enter it. */
const PARTS = ['bank', 'border', 'distance', 'classNames', 'textons', 'labels', 'histograms'] as const;

/**
 * Sums up what a model file holds: SHA-256 of the list of its parts as JSON text. The order of names in the file and
 * its white space play no part, every digit of every number does.
 * @param stored the contents of the file, as they are written or after they were parsed
 * @returns 64 hexadecimal digits
 */
export function modelChecksum(stored: { readonly [part: string]: unknown }): string {
  const { rows, cols, data } = (stored['textons'] ?? {}) as { readonly [part: string]: unknown };
  const parts = PARTS.map((part) => (part === 'textons' ? [rows, cols, data] : stored[part]));
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
