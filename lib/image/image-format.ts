/** Supported image formats. */
export type ImageFormat = 'PNG' | 'TIFF' | 'JPEG' | 'GIF' | 'WebP' | 'AVIF';

/** The supported formats, for messages. */
export const imageFormats = 'PNG, TIFF, JPEG, GIF, WebP or AVIF';

const signatures: readonly { readonly format: ImageFormat; readonly start: RegExp }[] = [
  { format: 'PNG', start: /^\x89PNG\r\n[^]\n/ },
  { format: 'TIFF', start: /^(II[*+]\0|MM\0[*+])/ },
  { format: 'JPEG', start: /^\xff\xd8\xff/ },
  { format: 'GIF', start: /^GIF8[79]a/ },
  { format: 'WebP', start: /^RIFF[^]{4}WEBP/ },
  // A HEIF container is AVIF if that is among its compatible brands.
  { format: 'AVIF', start: /^[^]{4}ftyp(avi[fs]|mif1[^]{4}([^]{4})*?avif)/ },
];

/** Recognises the format of an image by its first bytes, or returns undefined. */
export function imageFormat(bytes: Buffer): ImageFormat | undefined {
  const start = bytes.toString('latin1', 0, 64);
  return signatures.find((signature) => signature.start.test(start))?.format;
}
