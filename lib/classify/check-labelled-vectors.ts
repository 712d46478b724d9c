import { checkLabels, checkObject } from '../core';
import { checkVectors } from '../features';
import type { LabelledVectors } from './knn-classify';

/**
 * Checks that there is at least one vector, that all have one length and finite values, and that each has a label.
 * @returns the vectors' length
 * @throws TypeError for something that is no labelled vectors; RangeError naming the vector or label that is wrong
 */
export function checkLabelledVectors(call: string, name: string, part: LabelledVectors): number {
  checkObject(call, name, part, 'LabelledVectors { vectors, labels }');
  const length = checkVectors(call, `${name}.vectors`, part.vectors);
  checkLabels(call, `${name}.labels`, part.labels, part.vectors.length);
  return length;
}
