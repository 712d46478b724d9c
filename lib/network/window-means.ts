import { checkInteger, checkPlane, type Plane } from '../core';

/**
 * Averages all the windows of an image that kernels of a size see: the mean of window (u, v) is that of the pixels that the
 * kernel's element (u, v) meets as it moves over the image. A linear network sees no more of it: the average of a correlation
 * is the correlation of the averages, so that its output for the image is its output for this plane.
 *
 * A summed-area table in double precision (Crow 1984, doi:10.1145/800031.808600) makes it as fast for any size.
 * @param plane H×W, at least size×size
 * @param size side of the kernels (px)
 * @returns size×size means
 * @throws RangeError when the plane is smaller than the kernels
 */
export function windowMeans(plane: Plane, size: number): Plane {
  const call = 'windowMeans';
  checkPlane(call, plane);
  const { width, height, data } = plane;
  checkInteger(call, 'size', size, 1, Math.min(width, height));
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] as number;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] as number) + row;
    }
  }
  const across = width - size + 1;
  const down = height - size + 1;
  const at = (y: number, x: number): number => sums[y * wide + x] as number;
  const means = new Float32Array(size * size);
  for (let v = 0; v < size; v++)
    for (let u = 0; u < size; u++) {
      const sum = at(v + down, u + across) - at(v, u + across) - at(v + down, u) + at(v, u);
      means[v * size + u] = sum / (across * down);
    }
  return { width: size, height: size, data: means };
}
