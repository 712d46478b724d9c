/** How the names of image files that `readPlane` reads end, in lower case: what walks through folders look for. */
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

/** Returns whether a file's name ends like an image that `readPlane` reads; upper and lower case alike. */
export function isImageName(name: string): boolean {
  const lower = name.toLowerCase();
  return imageExtensions.some((extension) => lower.endsWith(extension));
}
