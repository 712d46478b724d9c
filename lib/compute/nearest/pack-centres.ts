import type { Views } from '../engine/machine';
import { CENTRES, FAR, GROUP_HEADER, groupBytes, groupCount } from '../kernels/packed-layout';

/** Up to this |c|² scores, sums of a vector's and a centre's squares and products, stay far below `FAR`. */
const MAX_SQUARE = 1e37;

/**
 * Bytes of packed centres: two bounds of the rounding and two of the coarse search's, in a header's size; the groups; the
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

/** Centres, count × dimensions, row-major; measured from their mean, or from zero. */
export interface PackedShape {
  readonly centres: Float64Array;
  readonly count: number;
  readonly dimensions: number;
  readonly atZero?: boolean;
  /** Of each centre 1 when an earlier one is the same: it is put so far away that it is never found. */
  readonly repeated?: Uint8Array;
}

/**
 * Writes centres as the kernels read them: what bounds the rounding; in groups of three, |c|² of each, then −2c dimension
 * by dimension; then the origin that all is measured from, the centres' mean or zero.
 *
 * Distances do not depend on the origin, but their rounding does: responses that lie close together and far from 0, as
 * those of a filter that lets brightness through, would mostly have to be decided in double precision.
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
  // Lanes of the last group that no centre is in.
  for (let c = count; c < groups * CENTRES; c++) {
    const lane = c % CENTRES;
    const group = start + (groups - 1) * groupWords;
    for (let k = 0; k < dimensions; k++) float32[group + GROUP_HEADER / 4 + lane + k * CENTRES] = 0;
    float32[group + lane] = FAR;
  }
  // Two roundings for each product and sum, and those of the centres and vectors less the origin. Where a square nears
  // the greatest number no score is to be trusted: every vector is then decided in double precision.
  float32[at / 4] = longest > MAX_SQUARE ? Infinity : (2 * dimensions + 12) * 2 ** -24;
  float32[at / 4 + 1] = Math.sqrt(longest) * 1.001;
}
