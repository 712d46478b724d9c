import { checkLabels, checkList, percent } from '../core';
import { accuracy } from '../classify';

/**
 * Formats a test result as in the assignment: predicted and true classes, one below the other, and the accuracy.
 * @param truth class of every test item
 * @param predicted its predicted class
 * @returns three lines
 * @throws RangeError when there is no item or lengths differ
 */
export function classificationReport(truth: ArrayLike<number>, predicted: ArrayLike<number>): string {
  const call = 'classificationReport';
  checkList(call, 'truth', truth, 'a list of class numbers');
  checkLabels(call, 'predicted', predicted, truth.length);
  const correct = accuracy(truth, predicted).accuracy;
  return [
    `predicted: [${Array.from(predicted).join(' ')}]`,
    `true:      [${Array.from(truth).join(' ')}]`,
    `accuracy on the test set: ${percent(correct, { digits: 4 })}`,
  ].join('\n');
}
