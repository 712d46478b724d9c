import type { Plane } from '../core';

/**
 * Caches decoded images, so that an image with many crops is decoded once. The least recently used images are evicted when
 * the cache exceeds `limit` bytes, but never the last one. Failures are not cached.
 */
export function imageCache(
  read: (file: string) => Promise<Plane>,
  limit: number,
): (file: string) => Promise<Plane> {
  const kept = new Map<string, { readonly plane: Promise<Plane>; bytes: number }>();
  let total = 0;

  function drop(file: string): void {
    total -= kept.get(file)?.bytes ?? 0;
    kept.delete(file);
  }
  return (file) => {
    const known = kept.get(file);
    if (known !== undefined) {
      // A Map keeps insertion order: inserting again marks the image as most recently used.
      kept.delete(file);
      kept.set(file, known);
      return known.plane;
    }
    const entry = { plane: read(file), bytes: 0 };
    kept.set(file, entry);
    entry.plane.then(
      (plane) => {
        if (kept.get(file) !== entry) return;
        entry.bytes = plane.data.byteLength;
        total += entry.bytes;
        for (const [oldest, { bytes }] of kept) {
          if (total <= limit) break;
          if (bytes > 0 && oldest !== file) drop(oldest);
        }
      },
      () => drop(file),
    );
    return entry.plane;
  };
}
