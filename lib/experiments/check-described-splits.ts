import { checkList, checkObject } from '../core';
import type { DescribedSplits } from './describe-splits';

/**
 * Checks that an argument is splits described by moments and by energy.
 * @throws TypeError for anything else
 */
export function checkDescribedSplits(call: string, name: string, value: DescribedSplits): void {
  checkObject(call, name, value, 'DescribedSplits of describeSplits');
  checkList(call, `${name}.moments`, value.moments, 'a list of described splits');
  checkList(call, `${name}.energy`, value.energy, 'a list of described splits');
}
