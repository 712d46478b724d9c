import { checkList, checkObject } from '../core';
import type { TextonSplits } from './describe-splits-by-textons';

/**
 * Checks that an argument is splits described over both kinds of dictionary.
 * @throws TypeError for anything else
 */
export function checkTextonSplits(call: string, name: string, value: TextonSplits): void {
  checkObject(call, name, value, 'TextonSplits of describeSplitsByTextons');
  checkList(call, `${name}.perClass`, value.perClass, 'a list of TextonHistograms');
  checkList(call, `${name}.shared`, value.shared, 'a list of TextonHistograms');
}
