import { checkFunction, checkInteger, checkLabels, checkList, checkObject } from '../core';
import type { Split } from '../datasets';

/**
 * Checks that an argument is a list of splits, each of two labelled data sets.
 * @throws TypeError naming what is missing; RangeError when there is not one valid label per image
 */
export function checkSplits(call: string, splits: readonly Split[]): void {
  checkList(call, 'splits', splits, 'a list of splits');
  for (let i = 0; i < splits.length; i++) {
    const split = splits[i] as Split;
    checkObject(call, `splits[${i}]`, split, 'a Split { train, test }');
    for (const side of ['train', 'test'] as const) {
      const name = `splits[${i}].${side}`;
      checkObject(call, name, split[side], 'a Dataset { length, labels, get, … }');
      const { length, labels, classNames, imageIds, origins, get } = split[side];
      checkLabels(call, `${name}.labels`, labels, checkInteger(call, `${name}.length`, length, 0));
      checkList(call, `${name}.classNames`, classNames, 'a list of names');
      checkList(call, `${name}.imageIds`, imageIds, 'a list of image numbers');
      checkList(call, `${name}.origins`, origins, 'a list of origins');
      checkFunction(call, `${name}.get`, get, 'a function of the item index');
    }
  }
}
