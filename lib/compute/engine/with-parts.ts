import type { Allocator } from './allocator';

/** Runs some work that reserves parts of the memory, and gives all of them back however it ends. */
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
