import { checkLabels, checkList, checkObject } from '../core';
import type { LabelledResponses } from './dataset-responses';

/**
 * Checks that an argument is a list of responses with a list of labels.
 * @throws TypeError for anything else; RangeError when there is not one valid label per image
 */
export function checkLabelledResponses(call: string, name: string, value: LabelledResponses): void {
  checkObject(call, name, value, 'LabelledResponses { responses, labels }');
  checkList(call, `${name}.responses`, value.responses, 'a list of Responses');
  checkLabels(call, `${name}.labels`, value.labels, value.responses.length);
}
