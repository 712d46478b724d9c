/** Number of vectors that are compared with the centres together: three registers of four. */
export const BLOCK = 12;
/** Number of centres that are compared at a time. */
export const CENTRES = 3;
/** Number of registers that hold one dimension of a block. */
const REGISTERS: number = BLOCK / 4;
/** Bytes between the dimensions of a packed block. */
export const PACKED: number = BLOCK * 4;
/** Bytes of a header. It holds the |c|² of a group's centres or of a single centre, or the bounds for all packed centres. */
export const GROUP_HEADER = 16;
/** Larger than any score: the |c|² of padding, and of centres that repeat an earlier one. */
export const FAR = 3e38;

/** Bytes of the results for a block: labels, and lower bounds of how much farther the second nearest centre is. */
export const BLOCK_RESULT: number = 2 * BLOCK * 4;
/** Bytes from a vector's label to its bound. */
export const BOUND: number = BLOCK * 4;

/** Numbers of a block's registers. */
export const registers: readonly number[] = Array.from({ length: REGISTERS }, (_, v) => v);

/** Bytes from the start of a packed block to register v of dimension k; scores have the same layout, centre by centre. */
export function packedOffset(k: number, v: number): number {
  return k * PACKED + 16 * v;
}

/** Bytes of a packed block: rows are packed four dimensions at a time. */
export function packedBytes(dimensions: number): number {
  return Math.ceil(dimensions / 4) * 4 * PACKED;
}

/** Bytes of a group of centres: the header, then three values per dimension. */
export function groupBytes(dimensions: number): number {
  return GROUP_HEADER + dimensions * CENTRES * 4;
}

/** Number of groups for a number of centres; the last may be partly filled. */
export function groupCount(centres: number): number {
  return Math.ceil(centres / CENTRES);
}

/** Bytes of a centre on its own: a header with its |c|², then its dimensions. */
export function singleBytes(dimensions: number): number {
  return GROUP_HEADER + 4 * dimensions;
}

/** Bytes of the results for a number of vectors; the last block counts as full. */
export function resultsBytes(vectors: number): number {
  return Math.ceil(vectors / BLOCK) * BLOCK_RESULT;
}

/** Number of 32-bit words from the start of the results to the label of a vector. */
export function labelWord(vector: number): number {
  const block = Math.floor(vector / BLOCK);
  return block * (BLOCK_RESULT / 4) + (vector - block * BLOCK);
}
