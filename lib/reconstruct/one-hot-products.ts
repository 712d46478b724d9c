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
 * @param into receives the image. @defaultValue a new array
 */
export function multiplyOneHot(
  map: TextonMap,
  weights: Float64Array,
  around: Neighbourhood,
  into?: Float64Array,
): Float64Array {
  const image = into?.fill(0) ?? new Float64Array(map.data.length);
  const { data } = map;
  for (const { column, from, left, right, top, bottom } of offsets(map, around))
    for (let row = top; row < bottom; row += map.width)
      for (let i = row + left; i < row + right; i++)
        image[i] = (image[i] as number) + (weights[column + (data[i + from] as number)] as number);
  return image;
}

/**
 * Multiplies the transpose of the one-hot matrix of {@link multiplyOneHot} by an image.
 * @param into receives the sums. @defaultValue a new array
 */
export function multiplyOneHotTransposed(
  map: TextonMap,
  image: Float64Array,
  around: Neighbourhood,
  into?: Float64Array,
): Float64Array {
  const sums = into?.fill(0) ?? new Float64Array((2 * around.radius + 1) ** 2 * around.count);
  const { data } = map;
  for (const { column, from, left, right, top, bottom } of offsets(map, around))
    for (let row = top; row < bottom; row += map.width)
      for (let i = row + left; i < row + right; i++) {
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
  /** The columns of the pixels for which this offset lies inside the map: from `left` up to, not including, `right`. */
  readonly left: number;
  readonly right: number;
  /** Where their first row begins, and where the row after their last one does. */
  readonly top: number;
  readonly bottom: number;
}

function offsets({ width, height }: TextonMap, { radius, count }: Neighbourhood): Offset[] {
  const list: Offset[] = [];
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) {
      list.push({
        column: list.length * count,
        from: dy * width + dx,
        left: Math.max(0, -dx),
        right: Math.min(width, width - dx),
        top: Math.max(0, -dy) * width,
        bottom: Math.min(height, height - dy) * width,
      });
    }
  return list;
}
