import { checkList, checkObject } from '../core';
import type { LabelledResponses } from './dataset-responses';

/**
 * Checks that an argument is a list of responses with a list of their classes.
 * @throws TypeError for anything else
 */
export function checkLabelledResponses(call: string, name: string, value: LabelledResponses): void {
  checkObject(call, name, value, 'LabelledResponses { responses, labels }');
  checkList(call, `${name}.responses`, value.responses, 'a list of Responses');
  checkList(call, `${name}.labels`, value.labels, 'a list of class numbers');
}
