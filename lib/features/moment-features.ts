import type { ResponseMoments } from '../compute';

/** The logarithm of no variance at all is taken as that of this one, below the rounding of any response. */
const LEAST_VARIANCE = 1e-14;

/**
 * Puts the moments of C filters' responses into one feature vector.
 * @param moments three lists of C numbers
 * @param features see `responseStatistics`
 * @returns 2C numbers: [mean₀, variance₀, mean₁, …]; with 'energy' [mean|r|₀, ln variance₀, …]
 */
export function momentFeatures(
  { mean, variance, magnitude }: ResponseMoments,
  features: 'moments' | 'energy',
): Float64Array {
  const energy = features === 'energy';
  const vector = new Float64Array(2 * mean.length);
  mean.forEach((value, k) => {
    const square = variance[k] as number;
    vector[2 * k] = energy ? (magnitude[k] as number) : value;
    vector[2 * k + 1] = energy ? Math.log(Math.max(square, LEAST_VARIANCE)) : square;
  });
  return vector;
}
