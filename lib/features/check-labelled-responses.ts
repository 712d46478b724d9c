import { checkLabels, checkList, checkObject } from '../core';
import type { LabelledResponses } from './dataset-responses';

/**
 * Checks that an argument is a list of responses with a list of their classes.
 * @throws TypeError for anything else; RangeError when there are not as many labels, or one is no class number
 */
export function checkLabelledResponses(call: string, name: string, value: LabelledResponses): void {
  checkObject(call, name, value, 'LabelledResponses { responses, labels }');
  checkList(call, `${name}.responses`, value.responses, 'a list of Responses');
  checkLabels(call, `${name}.labels`, value.labels, value.responses.length);
}
