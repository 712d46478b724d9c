import type { TextonMap } from '../textons';

/** The square around a pixel in which textons count, and how many textons there are. */
export interface Surroundings {
  /** Half the side of the square (px). */
  readonly radius: number;
  /** Number of textons. */
  readonly count: number;
}

/**
 * Multiplies the one-hot matrix of a map by weights: every pixel sums the weight of each texton in the square around it.
 *
 * Row: pixel; column: offset and texton, `((dy + radius) * (2·radius + 1) + dx + radius) * count + texton`. Beyond the
 * edge there is no texton.
 */
export function mapTimesWeights(map: TextonMap, weights: Float64Array, around: Surroundings): Float64Array {
  const image = new Float64Array(map.data.length);
  const { data } = map;
  for (const { column, from, runs } of offsets(map, around))
    for (const { start, end } of runs)
      for (let i = start; i < end; i++)
        image[i] = (image[i] as number) + (weights[column + (data[i + from] as number)] as number);
  return image;
}

/** Multiplies the transposed one-hot matrix of {@link mapTimesWeights} by an image. */
export function imageTimesMap(map: TextonMap, image: Float64Array, around: Surroundings): Float64Array {
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
  /** What to add to a pixel's index to come to the texton's. */
  readonly from: number;
  /** The pixels, row by row, whose texton at this offset lies inside the map. */
  readonly runs: readonly { readonly start: number; readonly end: number }[];
}

function offsets({ width, height }: TextonMap, { radius, count }: Surroundings): Offset[] {
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
