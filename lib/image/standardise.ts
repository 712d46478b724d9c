import { checkPlane, type Plane } from '../core';

/**
 * Standardises a plane to zero mean and unit variance (population), which removes differences in brightness and contrast.
 * Sums are computed in double precision.
 * @throws RangeError for a constant plane, which has no contrast to scale
 * @example
 * ```ts
 * import { standardise } from 'texton-lab';
 *
 * const plane = { width: 2, height: 1, data: Float32Array.of(0.25, 0.75) };
 * console.log(standardise(plane).data); // → Float32Array(2) [ -1, 1 ]
 * ```
 */
export function standardise(plane: Plane): Plane {
  return standardiseFor('standardise', plane);
}

/** Implements {@link standardise}; errors name the function that was called, and the plane. */
export function standardiseFor(call: string, plane: Plane, name: string = 'plane'): Plane {
  checkPlane(call, plane, name);
  const { width, height, data } = plane;
  const count = data.length;
  const first = data[0] as number;
  let same = 1;
  while (same < count && data[same] === first) same++;
  if (same === count)
    throw new RangeError(
      `${call}: ${name} must not be constant, got ${first} at each of its ${count} pixels`,
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
