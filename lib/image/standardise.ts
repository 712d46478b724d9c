import { checkPlane, type Plane } from '../core';

/**
 * Shifts and scales a plane to mean 0 and population standard deviation 1, so that brightness and contrast no longer
 * tell one image from another. Sums are taken in double precision.
 * @throws RangeError for a constant plane: it has no contrast to scale, and a picture of zeros would hide that
 */
export function standardise(plane: Plane): Plane {
  checkPlane('standardise', plane);
  const count = plane.data.length;
  const first = plane.data[0] as number;
  if (plane.data.every((value) => value === first))
    throw new RangeError(
      `standardise: plane must not be constant, got ${first} at each of its ${count} pixels`,
    );
  let sum = 0;
  for (const value of plane.data) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of plane.data) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  return {
    width: plane.width,
    height: plane.height,
    data: plane.data.map((value) => (value - mean) / deviation),
  };
}
