import type { Views } from '../engine/machine';
import { CENTRES, FAR, GROUP_HEADER, groupBytes, groupCount } from '../kernels/packed-layout';

/** Largest |c|² for which scores (sums of squares and products of a vector and a centre) stay far below `FAR`. */
const MAX_SQUARE = 1e37;

/**
 * Bytes of packed centres: a header with two bounds on rounding and two on that of the coarse search; the groups; the
 * origin.
 */
export function packedCentresBytes(count: number, dimensions: number): number {
  // The origin is read four dimensions at a time.
  const origin = Math.ceil(dimensions / 4) * 16;
  return originOffset(count, dimensions) + origin;
}

/** Bytes from the start of packed centres to the origin. */
export function originOffset(count: number, dimensions: number): number {
  return GROUP_HEADER + groupCount(count) * groupBytes(dimensions);
}

/** Centres, count × dimensions, row-major; measured from an origin, their mean or zero. */
export interface PackedShape {
  readonly centres: Float64Array;
  readonly count: number;
  readonly dimensions: number;
  readonly atZero?: boolean;
  /** For each centre, 1 if an earlier one is equal: it is placed so far away that it is never the nearest. */
  readonly repeated?: Uint8Array;
}

/**
 * Writes centres as the kernels read them: the bounds on rounding; groups of three, with |c|² of each, then −2c dimension
 * by dimension; then the origin that everything is measured from, the mean of the centres or zero.
 *
 * Distances do not depend on the origin, but their rounding does: for responses that lie close together and far from
 * 0, such as those of a filter with a non-zero sum, most labels would have to be decided in double precision.
 * @param at address of {@link packedCentresBytes} bytes
 */
export function packCentres(
  { float32 }: Views,
  at: number,
  { centres, count, dimensions, atZero = false, repeated }: PackedShape,
): void {
  const start = (at + GROUP_HEADER) >>> 2;
  const groupWords = groupBytes(dimensions) >>> 2;
  const groups = groupCount(count);
  const origin = new Float32Array(Math.ceil(dimensions / 4) * 4);
  if (!atZero) {
    const sums = new Float64Array(dimensions);
    for (let c = 0; c < count; c++)
      for (let k = 0; k < dimensions; k++)
        sums[k] = (sums[k] as number) + (centres[c * dimensions + k] as number);
    for (let k = 0; k < dimensions; k++) origin[k] = (sums[k] as number) / count;
  }
  float32.set(origin, start + groups * groupWords);
  let longest = 0;
  for (let c = 0; c < count; c++) {
    const lane = c % CENTRES;
    const group = start + ((c - lane) / CENTRES) * groupWords;
    const row = c * dimensions;
    let to = group + (GROUP_HEADER >>> 2) + lane;
    let square = 0;
    for (let k = 0; k < dimensions; k++) {
      const value = (centres[row + k] as number) - (origin[k] as number);
      square += value * value;
      float32[to] = -2 * value;
      to += CENTRES;
    }
    float32[group + lane] = repeated?.[c] ? FAR : square;
    if (square > longest) longest = square;
  }
  // Lanes of the last group without a centre.
  for (let c = count; c < groups * CENTRES; c++) {
    const lane = c % CENTRES;
    const group = start + (groups - 1) * groupWords;
    for (let k = 0; k < dimensions; k++) float32[group + GROUP_HEADER / 4 + lane + k * CENTRES] = 0;
    float32[group + lane] = FAR;
  }
  // Two roundings for each product and sum, and those of subtracting the origin from centres and vectors. If a square comes
  // near the largest number, no score can be trusted: every label is then decided in double precision.
  float32[at / 4] = longest > MAX_SQUARE ? Infinity : (2 * dimensions + 12) * 2 ** -24;
  float32[at / 4 + 1] = Math.sqrt(longest) * 1.001;
}
