import type { ImageFormat } from './image-format';
import { jpegSegments } from './jpeg-segments';
import { tiffDirectory } from './tiff-directory';

/**
 * Takes out of an image in memory what decoders warn of though it has no bearing on its pixels, in place, so that any
 * warning that is left means damage.
 * @returns the bytes to decode instead, or undefined where there was nothing to take out
 */
export function tidyImage(format: ImageFormat, bytes: Buffer): Buffer | undefined {
  if (format === 'TIFF') return tidyTiff(bytes);
  return format === 'JPEG' ? tidyJpeg(bytes) : undefined;
}

/** Tags without which the pixels of a TIFF file cannot be read, or would be read otherwise. */
const pixelTags: ReadonlySet<number> = new Set([
  // Size, depth, compression, meaning, fill order, strips, orientation, samples, planes.
  ...[256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284],
  // Fax options, predictor, palette, tiles, inks, extra samples, sample format.
  ...[292, 293, 317, 320, 322, 323, 324, 325, 332, 338, 339],
  // JPEG and YCbCr.
  ...[347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532],
]);

/** Leaves the entries that the pixels need, in order and each once: texts without an end or unknown tags only warn. */
function tidyTiff(file: Buffer): Buffer | undefined {
  const directory = tiffDirectory(file);
  if (directory === undefined) return undefined;
  const { start, firstEntry, entries } = directory;
  // Of an entry that stands there twice decoders take the first.
  const firsts = new Map(entries.toReversed().map((entry) => [entry.tag, entry]));
  const kept = [...firsts.values()].filter(({ tag }) => pixelTags.has(tag)).toSorted((a, b) => a.tag - b.tag);
  if (kept.every((entry, i) => entry === entries[i]) && kept.length === entries.length) return undefined;
  const size = entries[0]?.bytes.length ?? 0;
  const end = firstEntry + entries.length * size;
  const next = file.subarray(end, end + (size === 20 ? 8 : 4));
  const tidy = Buffer.concat([...kept.map(({ bytes }) => bytes), next]);
  tidy.copy(file, firstEntry);
  // The number of entries takes two bytes or, in BigTIFF, eight, of which all but two are 0.
  if (file[0] === 0x49) file.writeUInt16LE(kept.length, start);
  else file.writeUInt16BE(kept.length, firstEntry - 2);
  return file;
}

/** Leaves the segments before the first scan without what stands between them, and with versions that are known. */
function tidyJpeg(file: Buffer): Buffer | undefined {
  const header = jpegSegments(file);
  if (header === undefined) return undefined;
  const before = Buffer.from(file.subarray(0, header.scan));
  for (const { marker, bytes } of header.segments) {
    // JFIF's version, and the colour transform of Adobe's segment, of which decoders take all but 0 for 1.
    if (marker === 0xe0 && bytes.toString('latin1', 4, 8) === 'JFIF') bytes[9] = 1;
    if (marker === 0xee && bytes.toString('latin1', 4, 9) === 'Adobe' && (bytes[15] ?? 0) > 1) bytes[15] = 1;
  }
  const tidy = Buffer.concat([Buffer.of(0xff, 0xd8), ...header.segments.map(({ bytes }) => bytes)]);
  if (tidy.equals(before)) return undefined;
  tidy.copy(file, header.scan - tidy.length);
  return file.subarray(header.scan - tidy.length);
}
