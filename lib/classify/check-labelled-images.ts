import { checkInteger, checkLabels, checkList, checkObject } from '../core';
import type { LabelledImages } from './labelled-images';

/**
 * Checks that a data set has at least two classes with images.
 * @throws TypeError for anything that is not a data set; RangeError when labels and names do not match, or there is only one
 * class
 */
export function checkLabelledImages(call: string, dataset: LabelledImages): void {
  checkObject(call, 'dataset', dataset, 'a Dataset');
  checkInteger(call, 'dataset.length', dataset.length, 0);
  const labels = checkLabels(call, 'dataset.labels', dataset.labels, dataset.length);
  checkList(call, 'dataset.classNames', dataset.classNames, 'a list of names');
  if (dataset.classNames.length < labels)
    throw new RangeError(
      `${call}: dataset.classNames must name each of ${labels} classes, got ${dataset.classNames.length}`,
    );
  const classes = new Set(dataset.labels).size;
  if (classes < 2)
    throw new RangeError(
      `${call}: dataset must have at least 2 classes with images, got ${classes}; there is nothing to tell apart`,
    );
}
