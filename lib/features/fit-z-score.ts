import { checkVectors } from './check-vectors';

/** What it takes to bring features to one scale: see `applyZScore`. */
export interface ZScore {
  /** Mean of every feature. */
  readonly mean: Float64Array;
  /** Population standard deviation of every feature; 1 for a feature that is constant. */
  readonly deviation: Float64Array;
}

/**
 * Measures mean and population standard deviation of every feature. Fit it on the training set alone: with test items
 * in it, the test would know of itself.
 *
 * A feature that is constant gets deviation 1 (as in scikit-learn's StandardScaler), so that it becomes 0.
 * @param vectors N vectors of D features
 * @throws RangeError when there is no vector, lengths differ or a value is not finite
 */
export function fitZScore(vectors: readonly ArrayLike<number>[]): ZScore {
  const length = checkVectors('fitZScore', 'vectors', vectors);
  const mean = new Float64Array(length);
  const deviation = new Float64Array(length);
  for (let d = 0; d < length; d++) {
    let sum = 0;
    for (const vector of vectors) sum += vector[d] as number;
    const centre = sum / vectors.length;
    let squares = 0;
    for (const vector of vectors) squares += ((vector[d] as number) - centre) ** 2;
    const spread = Math.sqrt(squares / vectors.length);
    mean[d] = centre;
    // A constant's mean is only as exact as a sum of N equal numbers.
    deviation[d] = spread <= 1e-13 * Math.abs(centre) || spread === 0 ? 1 : spread;
  }
  return { mean, deviation };
}
