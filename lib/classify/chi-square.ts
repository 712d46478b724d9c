import { choiceOption, readOptions } from '../core';
import { checkPair } from './check-pair';

/** Options of {@link chiSquare}. */
export interface ChiSquareOptions {
  /**
   * `'symmetric'`: ½ Σ (a − b)²/(a + b) over bins where a + b ≠ 0; between 0 and 1 for histograms that sum to 1.
   * `'opencv'`: Σ (a − b)²/a over bins where a ≠ 0, OpenCV's HISTCMP_CHISQR, which the assignment uses; a is the
   * model's. It grows without bound as a bin of the model approaches 0, and ignores the query where that bin is 0.
   * @defaultValue 'symmetric'
   */
  readonly form?: 'opencv' | 'symmetric';
}

const rules = { form: choiceOption(['opencv', 'symmetric'], 'symmetric') };

/**
 * Computes the χ² distance between two histograms.
 * @param model a, K bins
 * @param query b, K bins
 * @throws RangeError when they have different numbers of bins, or a bin is negative or not finite
 * @example
 * ```ts
 * import { chiSquare } from 'texton-lab';
 *
 * console.log(chiSquare([1, 0], [0, 1])); // → 1
 * console.log(chiSquare([0.5, 0.5], [0.25, 0.75]).toFixed(4)); // → 0.0667
 * ```
 */
export function chiSquare(
  model: ArrayLike<number>,
  query: ArrayLike<number>,
  options: ChiSquareOptions = {},
): number {
  const call = 'chiSquare';
  const { form } = readOptions(call, options, rules);
  checkPair(call, model, query, 'histograms');
  return form === 'symmetric' ? symmetricChiSquare(model, query) : opencvChiSquare(model, query);
}

/** Bins summed before the sum is compared with the limit. */
const RUN = 32;

/**
 * The symmetric form without checks, for many comparisons.
 * @param limit the sum is abandoned as soon as the distance is certain to be at least this
 */
export function symmetricChiSquare(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  limit: number = Infinity,
): number {
  let sum = 0;
  // Written so that a NaN does not end the sum.
  for (let start = 0; start < a.length && !(sum >= 2 * limit); start += RUN) {
    const end = Math.min(a.length, start + RUN);
    for (let i = start; i < end; i++) {
      const total = (a[i] as number) + (b[i] as number);
      // Written so that NaN is not mistaken for an empty bin.
      if (total !== 0) sum += ((a[i] as number) - (b[i] as number)) ** 2 / total;
    }
  }
  return sum / 2;
}

/** OpenCV's form without checks, for many comparisons. */
export function opencvChiSquare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const model = a[i] as number;
    if (model !== 0) sum += (model - (b[i] as number)) ** 2 / model;
  }
  return sum;
}
