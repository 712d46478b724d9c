import { checkPlane, type Plane } from '../core';

/**
 * Shifts and scales a plane to mean 0 and population standard deviation 1, so that brightness and contrast no longer
 * tell one image from another. Sums are taken in double precision.
 * @throws RangeError for a constant plane: it has no contrast to scale, and a picture of zeros would hide that
 * @example
 * ```ts
 * import { standardise } from 'texton-lab';
 *
 * const plane = { width: 2, height: 1, data: Float32Array.of(0.25, 0.75) };
 * console.log(standardise(plane).data); // → Float32Array(2) [ -1, 1 ]
 * ```
 */
export function standardise(plane: Plane): Plane {
  checkPlane('standardise', plane);
  const { width, height, data } = plane;
  const count = data.length;
  const first = data[0] as number;
  let same = 1;
  while (same < count && data[same] === first) same++;
  if (same === count)
    throw new RangeError(
      `standardise: plane must not be constant, got ${first} at each of its ${count} pixels`,
    );
  let sum = 0;
  for (let i = 0; i < count; i++) sum += data[i] as number;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += ((data[i] as number) - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  const scaled = new Float32Array(count);
  for (let i = 0; i < count; i++) scaled[i] = ((data[i] as number) - mean) / deviation;
  return { width, height, data: scaled };
}
