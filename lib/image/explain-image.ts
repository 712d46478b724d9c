import type { ImageFormat } from './image-format';
import { jpegSegments } from './jpeg-segments';
import { tiffDirectory } from './tiff-directory';

/**
 * Describes a valid but unsupported image by its header.
 * @returns words that follow «it holds», or undefined for a supported image
 */
export function explainImage(format: ImageFormat, bytes: Buffer): string | undefined {
  if (format === 'TIFF') return explainTiff(bytes);
  if (format === 'JPEG') return explainJpeg(bytes);
  return format === 'AVIF' && bytes.toString('latin1', 8, 12) === 'avis' ? 'an animation' : undefined;
}

/** Tags of a TIFF file. */
export const tiffTags = {
  bits: 258,
  compression: 259,
  meaning: 262,
  tileWidth: 322,
  extraSamples: 338,
  sampleFormat: 339,
} as const;

const sampleFormats: ReadonlyMap<number, string> = new Map([
  [2, 'signed'],
  [3, 'floating-point'],
  [5, 'complex'],
  [6, 'complex'],
]);

const meanings: ReadonlyMap<number, string> = new Map([
  [5, 'CMYK'],
  [8, 'CIE Lab'],
  [9, 'ICC Lab'],
  [10, 'ITU Lab'],
  [32803, 'colour filter array'],
  [32844, 'LogL'],
  [32845, 'LogLuv'],
  [34892, 'linear raw'],
]);

const readCompressions: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50001]);
const otherCompressions: ReadonlyMap<number, string> = new Map([
  [6, 'old-style JPEG'],
  [33003, 'JPEG 2000'],
  [33005, 'JPEG 2000'],
  [34712, 'JPEG 2000'],
  [34887, 'LERC'],
  [34925, 'LZMA'],
  [50000, 'ZSTD'],
  [50002, 'JPEG XL'],
]);

function explainTiff(bytes: Buffer): string | undefined {
  const entries = tiffDirectory(bytes)?.entries ?? [];
  const valueOf = (tag: number): number | undefined => entries.find((entry) => entry.tag === tag)?.value;
  const bits = valueOf(tiffTags.bits) ?? 1;
  const sampleFormat = sampleFormats.get(valueOf(tiffTags.sampleFormat) ?? 1);
  if (sampleFormat !== undefined || ![1, 2, 4, 8, 16].includes(bits))
    return `${bits}-bit ${sampleFormat === undefined ? '' : `${sampleFormat} `}values`;
  const meaning = meanings.get(valueOf(tiffTags.meaning) ?? 1);
  if (meaning !== undefined) return `${meaning} values`;
  const compression = valueOf(tiffTags.compression) ?? 1;
  if (readCompressions.has(compression)) return undefined;
  return `values compressed by ${otherCompressions.get(compression) ?? `method ${compression}`}`;
}

function explainJpeg(bytes: Buffer): string | undefined {
  // Frames begin with markers 0xc0 … 0xcf, of which three mean something else; 0xf7 is JPEG-LS's.
  const frame = jpegSegments(bytes)?.segments.find(
    ({ marker }) =>
      marker === 0xf7 || (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)),
  );
  if (frame === undefined) return undefined;
  const precision = frame.bytes[4];
  if (precision !== 8) return `${precision}-bit values`;
  if (frame.marker === 0xf7) return 'values compressed by JPEG-LS';
  if (frame.bytes[9] === 4) return 'CMYK values';
  return frame.marker > 0xc2 ? 'values compressed by a rare method of JPEG' : undefined;
}
