import type { Plane } from '../core';
import { checkTwoPlanes } from './check-two-planes';

/**
 * Measures Pearson's correlation coefficient of two planes, which is invariant to brightness and contrast.
 * @returns a value in [−1, 1]; 0 when a plane is constant
 * @throws RangeError when sizes differ or a pixel is not finite
 */
export function correlation(original: Plane, reconstruction: Plane): number {
  checkTwoPlanes('correlation', original, reconstruction);
  const a = centred(original.data);
  const b = centred(reconstruction.data);
  let product = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    product += x * y;
    first += x * x;
    second += y * y;
  }
  return first === 0 || second === 0 ? 0 : product / Math.sqrt(first * second);
}

function centred(data: Float32Array): Float64Array {
  const mean = data.reduce((sum, v) => sum + v, 0) / data.length;
  return Float64Array.from(data, (v) => v - mean);
}
