import type { TextonMap } from '../textons';

/** The square neighbourhood of a pixel, and the number of textons. */
export interface Neighbourhood {
  /** Radius of the square (px). */
  readonly radius: number;
  /** Number of textons. */
  readonly count: number;
}

/**
 * Multiplies the one-hot matrix of a map by weights: every pixel sums the weights of the textons in its neighbourhood.
 *
 * Rows are pixels; columns are offsets and textons, `((dy + radius) * (2·radius + 1) + dx + radius) * count + texton`.
 * Outside the map there are no textons.
 */
export function multiplyOneHot(map: TextonMap, weights: Float64Array, around: Neighbourhood): Float64Array {
  const image = new Float64Array(map.data.length);
  const { data } = map;
  for (const { column, from, runs } of offsets(map, around))
    for (const { start, end } of runs)
      for (let i = start; i < end; i++)
        image[i] = (image[i] as number) + (weights[column + (data[i + from] as number)] as number);
  return image;
}

/** Multiplies the transpose of the one-hot matrix of {@link multiplyOneHot} by an image. */
export function multiplyOneHotTransposed(
  map: TextonMap,
  image: Float64Array,
  around: Neighbourhood,
): Float64Array {
  const sums = new Float64Array((2 * around.radius + 1) ** 2 * around.count);
  const { data } = map;
  for (const { column, from, runs } of offsets(map, around))
    for (const { start, end } of runs)
      for (let i = start; i < end; i++) {
        const at = column + (data[i + from] as number);
        sums[at] = (sums[at] as number) + (image[i] as number);
      }
  return sums;
}

interface Offset {
  /** First column of the offset. */
  readonly column: number;
  /** Difference of the texton's index and the pixel's. */
  readonly from: number;
  /** The pixels, row by row, for which this offset lies inside the map. */
  readonly runs: readonly { readonly start: number; readonly end: number }[];
}

function offsets({ width, height }: TextonMap, { radius, count }: Neighbourhood): Offset[] {
  const list: Offset[] = [];
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) {
      const first = Math.max(0, -dx);
      const last = Math.min(width, width - dx);
      const runs = [];
      for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++)
        runs.push({ start: y * width + first, end: y * width + last });
      list.push({ column: list.length * count, from: dy * width + dx, runs });
    }
  return list;
}
