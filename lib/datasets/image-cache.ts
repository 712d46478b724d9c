import type { Plane } from '../core';

/**
 * Keeps decoded images, so that the many crops of one image decode it once. The images least recently used are let go
 * as soon as all together take more than `limit` bytes; the last one asked for is always kept. A failed reading is not
 * remembered.
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
      // A Map lists its keys in order of insertion: inserting anew marks the image as used last.
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
