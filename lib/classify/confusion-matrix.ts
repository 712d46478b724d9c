import { checkInteger, checkLabels, checkList, integerOption, readOptions, type Matrix } from '../core';

/** Options of {@link confusionMatrix}. */
export interface ConfusionMatrixOptions {
  /** Number of classes. @defaultValue one more than the largest label */
  readonly classes?: number;
}

const rules = { classes: integerOption({ min: 1 }) };

/**
 * Counts how often items of each class were classified as each class.
 * @param truth class of every item
 * @param predicted its predicted class
 * @returns classes × classes, row: true class, column: predicted class
 * @throws RangeError when there is no item, lengths differ, or a label is not below `classes`
 * @example
 * ```ts
 * import { confusionMatrix } from 'texton-lab';
 *
 * const truth = [0, 0, 1, 1];
 * const predicted = [0, 1, 1, 1];
 * console.log(confusionMatrix(truth, predicted).data); // → Float64Array(4) [ 1, 1, 0, 2 ]
 * ```
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  options: ConfusionMatrixOptions = {},
): Matrix {
  const call = 'confusionMatrix';
  checkList(call, 'truth', truth, 'a list of class numbers');
  const read = readOptions(call, options, rules);
  const { length } = truth;
  if (length === 0) throw new RangeError(`${call}: truth must have at least one item, got none`);
  const met = Math.max(
    checkLabels(call, 'truth', truth, length),
    checkLabels(call, 'predicted', predicted, length),
  );
  const classes = checkInteger(call, 'classes', read.classes ?? met, met);
  const data = new Float64Array(classes * classes);
  for (let i = 0; i < length; i++) {
    const cell = (truth[i] as number) * classes + (predicted[i] as number);
    data[cell] = (data[cell] as number) + 1;
  }
  return { rows: classes, cols: classes, data };
}
