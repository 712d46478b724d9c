import type { VectorSet } from '../nearest-centres';

/** Copies vectors in row-major order, whatever their own order. */
export function copyRows(
  { count, dimensions, data, layout = 'rows' }: VectorSet,
  to: Float32Array,
  start: number,
): void {
  if (layout === 'rows') {
    to.set(data.subarray(0, count * dimensions), start);
    return;
  }
  // A few rows at a time, so that the rows being written stay in the cache.
  const rows = 64;
  for (let first = 0; first < count; first += rows)
    for (let k = 0; k < dimensions; k++)
      for (let i = first; i < Math.min(count, first + rows); i++)
        to[start + i * dimensions + k] = data[k * count + i] as number;
}
