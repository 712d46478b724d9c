/** Extensions, in lower case, of the image files that `readPlane` reads. */
export const imageExtensions: readonly string[] = [
  '.png',
  '.tif',
  '.tiff',
  '.jpg',
  '.jpeg',
  '.gif',
  '.webp',
  '.avif',
];

/** Returns whether a file name has the extension of an image that `readPlane` reads, ignoring case. */
export function isImageName(name: string): boolean {
  const lower = name.toLowerCase();
  return imageExtensions.some((extension) => lower.endsWith(extension));
}
