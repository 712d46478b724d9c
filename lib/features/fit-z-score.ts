import { checkVectors } from './check-vectors';

/** Parameters to standardise features: see `applyZScore`. */
export interface ZScore {
  /** Mean of every feature. */
  readonly mean: Float64Array;
  /** Population standard deviation of every feature; 1 for a constant feature. */
  readonly deviation: Float64Array;
}

/** A feature whose standard deviation is at most this fraction of its mean is constant up to rounding. */
const ROUNDING = 1e-13;

/**
 * Computes the mean and population standard deviation of every feature. Use the training set only, or information leaks
 * from the test set.
 *
 * A constant feature gets standard deviation 1, as in scikit-learn's StandardScaler, and so becomes 0.
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
    let rest = 0;
    for (const vector of vectors) {
      const offset = (vector[d] as number) - centre;
      squares += offset ** 2;
      rest += offset;
    }
    // The sum of N values is off by up to N·u times their size (u = 2⁻⁵³), so that a constant c seems to lie up to
    // N·u·|c| beside its mean. That error is common to all differences from the mean; without it, a constant has a deviation
    // of at most N·u·√(3N·u)·|c|, which stays below ROUNDING·|c| up to ten million vectors.
    const error = rest / vectors.length;
    const spread = Math.sqrt(Math.max(0, squares / vectors.length - error ** 2));
    const constant = spread <= ROUNDING * Math.abs(centre);
    mean[d] = constant ? centre + error : centre;
    deviation[d] = constant ? 1 : spread;
  }
  return { mean, deviation };
}
