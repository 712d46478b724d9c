import { aligned, ALIGNMENT } from './aligned';

/** Allocates parts of a growing memory. */
export interface Allocator {
  /** Reserves bytes at an address that is a multiple of 64 and not 0. Their content is arbitrary. */
  allocate(bytes: number): number;
  /** Frees a part. */
  free(address: number): void;
  /** Bytes in use. */
  used(): number;
}

interface Part {
  address: number;
  bytes: number;
}

/**
 * Makes a first-fit allocator, so that repeated work gets the same addresses again.
 * @param grow called with the required size of the memory (bytes)
 */
export function allocator(grow: (bytes: number) => void): Allocator {
  const free: Part[] = [];
  const taken = new Map<number, number>();
  let end = ALIGNMENT;
  let used = 0;
  return {
    allocate(bytes) {
      const wanted = Math.max(ALIGNMENT, aligned(bytes));
      const at = free.findIndex((part) => part.bytes >= wanted);
      const part = free[at];
      let address = end;
      if (part) {
        address = part.address;
        part.address += wanted;
        part.bytes -= wanted;
        if (part.bytes === 0) free.splice(at, 1);
      } else {
        // A free part at the end becomes the start of the new part.
        const last = free.at(-1);
        const joined = last !== undefined && last.address + last.bytes === end;
        if (joined) address = last.address;
        grow(address + wanted);
        if (joined) free.pop();
        end = address + wanted;
      }
      taken.set(address, wanted);
      used += wanted;
      return address;
    },
    free(address) {
      const bytes = taken.get(address);
      if (bytes === undefined) throw new RangeError(`allocator: address ${address} is not in use`);
      taken.delete(address);
      used -= bytes;
      const at = free.findIndex((part) => part.address > address);
      const place = at === -1 ? free.length : at;
      free.splice(place, 0, { address, bytes });
      join(free, place);
      join(free, place - 1);
    },
    used: () => used,
  };
}

/** Merges part `at` with the next one if they are adjacent. */
function join(parts: Part[], at: number): void {
  const [part, next] = [parts[at], parts[at + 1]];
  if (part && next && part.address + part.bytes === next.address) {
    part.bytes += next.bytes;
    parts.splice(at + 1, 1);
  }
}
