import type { Allocator } from './allocator';

/** Runs work that allocates parts of the memory, and always frees them. */
export async function withParts<T>(
  parts: Allocator,
  work: (allocate: (bytes: number) => number) => Promise<T>,
): Promise<T> {
  const taken: number[] = [];
  try {
    return await work((bytes) => {
      const address = parts.allocate(bytes);
      taken.push(address);
      return address;
    });
  } finally {
    for (const address of taken) parts.free(address);
  }
}
