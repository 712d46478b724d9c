import { checkLabels, checkObject } from '../core';
import { checkVectors } from '../features';
import type { LabelledVectors } from './knn-classify';

/**
 * Checks that there is at least one vector, that all have the same length and finite values, and that each has a label.
 * @returns the length of the vectors
 * @throws TypeError for anything that is not labelled vectors; RangeError naming the wrong vector or label
 */
export function checkLabelledVectors(call: string, name: string, part: LabelledVectors): number {
  checkObject(call, name, part, 'LabelledVectors { vectors, labels }');
  const length = checkVectors(call, `${name}.vectors`, part.vectors);
  checkLabels(call, `${name}.labels`, part.labels, part.vectors.length);
  return length;
}
