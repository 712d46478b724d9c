import { checkInteger } from '../core';

/** A 95 % confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Computes Wilson's 95 % score interval of a proportion, which is also valid for few items and near 0 and 1.
 *
 * Reference: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), doi:10.1080/01621459.1927.10502953.
 * @param correct number of items that have the property
 * @param total number of items
 * @throws RangeError when there is no item, or `correct` exceeds `total`
 * @example
 * ```ts
 * import { wilsonInterval } from 'texton-lab';
 *
 * const { low, high } = wilsonInterval(9, 10);
 * console.log(low.toFixed(3), high.toFixed(3)); // → 0.596 0.982
 * ```
 */
export function wilsonInterval(correct: number, total: number): Interval {
  checkInteger('wilsonInterval', 'total', total, 1);
  checkInteger('wilsonInterval', 'correct', correct, 0, total);
  const p = correct / total;
  const centre = p + (Z * Z) / (2 * total);
  const half = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}
