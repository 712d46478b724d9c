/** Vectors that are compared with the centres together: three registers of four. */
export const BLOCK = 12;
/** Centres that are compared at a time. */
export const CENTRES = 3;
/** Registers that hold one dimension of a block. */
const REGISTERS: number = BLOCK / 4;
/** Bytes between the dimensions of a packed block. */
export const PACKED: number = BLOCK * 4;
/** Bytes of a header: of a group the |c|² of its centres; of a single centre its own; of all packed centres the bounds. */
export const GROUP_HEADER = 16;
/** Larger than any score: the |c|² of padding, and of centres that repeat an earlier one. */
export const FAR = 3e38;

/** Bytes of the results for a block: labels, and lower bounds of how much farther the second nearest centre is. */
export const BLOCK_RESULT: number = 2 * BLOCK * 4;
/** Bytes from a vector's label to its bound. */
export const BOUND: number = BLOCK * 4;

/** Numbers of a block's registers. */
export const registers: readonly number[] = Array.from({ length: REGISTERS }, (_, v) => v);

/** Bytes from the start of a packed block to register v of dimension k; scores lie so too, centre by centre. */
export function packedOffset(k: number, v: number): number {
  return k * PACKED + 16 * v;
}

/** Bytes of a packed block: rows are packed four dimensions at a time. */
export function packedBytes(dimensions: number): number {
  return Math.ceil(dimensions / 4) * 4 * PACKED;
}

/** Bytes of a group of centres: the header, then three values a dimension. */
export function groupBytes(dimensions: number): number {
  return GROUP_HEADER + dimensions * CENTRES * 4;
}

/** Groups that so many centres fill, the last one perhaps in part. */
export function groupCount(centres: number): number {
  return Math.ceil(centres / CENTRES);
}

/** Bytes of a centre that stands alone: a header with its |c|², then its dimensions. */
export function singleBytes(dimensions: number): number {
  return GROUP_HEADER + 4 * dimensions;
}

/** Bytes of the results of so many vectors, the last block full. */
export function resultsBytes(vectors: number): number {
  return Math.ceil(vectors / BLOCK) * BLOCK_RESULT;
}

/** Words from the start of the results to the label of a vector. */
export function labelWord(vector: number): number {
  const block = Math.floor(vector / BLOCK);
  return block * (BLOCK_RESULT / 4) + (vector - block * BLOCK);
}
