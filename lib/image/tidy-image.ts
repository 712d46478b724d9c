import type { ImageFormat } from './image-format';
import { jpegSegments } from './jpeg-segments';
import { tiffDirectory } from './tiff-directory';

/**
 * Removes metadata, in place, that decoders warn of although it does not affect the pixels, so that any remaining warning
 * means damage.
 * @returns the bytes to decode instead, or undefined if nothing was removed
 */
export function tidyImage(format: ImageFormat, bytes: Buffer): Buffer | undefined {
  if (format === 'TIFF') return tidyTiff(bytes);
  return format === 'JPEG' ? tidyJpeg(bytes) : undefined;
}

/** Tags that affect how the pixels of a TIFF file are read. */
const pixelTags: ReadonlySet<number> = new Set([
  // Size, depth, compression, meaning, fill order, strips, orientation, samples, planes.
  ...[256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284],
  // Fax options, predictor, palette, tiles, inks, extra samples, sample format.
  ...[292, 293, 317, 320, 322, 323, 324, 325, 332, 338, 339],
  // JPEG and YCbCr.
  ...[347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532],
]);

/** Keeps the entries that affect the pixels, in order and each once. Unterminated strings or unknown tags cause warnings. */
function tidyTiff(file: Buffer): Buffer | undefined {
  const directory = tiffDirectory(file);
  if (directory === undefined) return undefined;
  const { start, firstEntry, entries } = directory;
  // Decoders use the first of duplicate entries.
  const firsts = new Map(entries.toReversed().map((entry) => [entry.tag, entry]));
  const kept = [...firsts.values()].filter(({ tag }) => pixelTags.has(tag)).toSorted((a, b) => a.tag - b.tag);
  if (kept.every((entry, i) => entry === entries[i]) && kept.length === entries.length) return undefined;
  const size = entries[0]?.bytes.length ?? 0;
  const end = firstEntry + entries.length * size;
  const next = file.subarray(end, end + (size === 20 ? 8 : 4));
  const tidy = Buffer.concat([...kept.map(({ bytes }) => bytes), next]);
  tidy.copy(file, firstEntry);
  // The number of entries takes two bytes, or eight in BigTIFF, of which all but two are 0.
  if (file[0] === 0x49) file.writeUInt16LE(kept.length, start);
  else file.writeUInt16BE(kept.length, firstEntry - 2);
  return file;
}

/** Removes bytes between the segments before the first scan, and replaces unknown versions. */
function tidyJpeg(file: Buffer): Buffer | undefined {
  const header = jpegSegments(file);
  if (header === undefined) return undefined;
  const before = Buffer.from(file.subarray(0, header.scan));
  for (const { marker, bytes } of header.segments) {
    // JFIF's version, and Adobe's colour transform, where decoders treat all but 0 as 1.
    if (marker === 0xe0 && bytes.toString('latin1', 4, 8) === 'JFIF') bytes[9] = 1;
    if (marker === 0xee && bytes.toString('latin1', 4, 9) === 'Adobe' && (bytes[15] ?? 0) > 1) bytes[15] = 1;
  }
  const tidy = Buffer.concat([Buffer.of(0xff, 0xd8), ...header.segments.map(({ bytes }) => bytes)]);
  if (tidy.equals(before)) return undefined;
  tidy.copy(file, header.scan - tidy.length);
  return file.subarray(header.scan - tidy.length);
}
