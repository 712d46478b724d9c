/** A pair of kernels as the threads see it. */
export interface PlacedPair {
  /** Number of the first kernel, and of the second or −1. */
  readonly first: number;
  readonly second: number;
  /** Address of the pair's spectrum, and whether it is real. */
  readonly spectrum: number;
  readonly real: boolean;
}

const PAIR_WORDS = 4;

/** Bytes of a table of pairs. */
export function pairTableBytes(pairs: number): number {
  return pairs * PAIR_WORDS * 4;
}

/** Writes a pair into a table. */
export function writePair(
  int32: Int32Array,
  table: number,
  pair: number,
  { first, second, spectrum, real }: PlacedPair,
): void {
  int32.set([first, second, spectrum, real ? 1 : 0], table / 4 + pair * PAIR_WORDS);
}

/** Reads a pair of a table. */
export function readPair(int32: Int32Array, table: number, pair: number): PlacedPair {
  const at = table / 4 + pair * PAIR_WORDS;
  return {
    first: int32[at] as number,
    second: int32[at + 1] as number,
    spectrum: int32[at + 2] as number,
    real: int32[at + 3] !== 0,
  };
}
