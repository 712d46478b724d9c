import { checkLabels, checkList } from '../core';
import { wilsonInterval, type Interval } from './wilson-interval';

/** How many items were classified correctly. */
export interface Accuracy {
  /** correct / total. */
  readonly accuracy: number;
  readonly correct: number;
  readonly total: number;
  /** Wilson's 95 % interval. */
  readonly interval: Interval;
}

/**
 * Computes the fraction of items classified correctly, with its 95 % interval.
 * @param truth class of every item
 * @param predicted its predicted class
 * @throws RangeError when there is no item or lengths differ
 * @example
 * ```ts
 * import { accuracy } from 'texton-lab';
 *
 * console.log(accuracy([0, 0, 1, 1], [0, 1, 1, 1]).accuracy); // → 0.75
 * ```
 */
export function accuracy(truth: ArrayLike<number>, predicted: ArrayLike<number>): Accuracy {
  checkList('accuracy', 'truth', truth, 'a list of class numbers');
  const total = truth.length;
  if (total === 0) throw new RangeError('accuracy: truth must have at least one item, got none');
  checkLabels('accuracy', 'truth', truth, total);
  checkLabels('accuracy', 'predicted', predicted, total);
  let correct = 0;
  for (let i = 0; i < total; i++) if (truth[i] === predicted[i]) correct++;
  return { accuracy: correct / total, correct, total, interval: wilsonInterval(correct, total) };
}
