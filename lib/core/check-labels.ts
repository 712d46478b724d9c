import { checkInteger, checkList } from './checks';

/** Tables have a row per class up to the largest label, so an absurd label would exhaust the memory. */
const MAX_CLASSES = 1e6;

/**
 * Checks that there is one label per item, an integer in [0, 999999].
 * @returns one more than the largest label
 * @throws TypeError for anything that is not a list; RangeError naming the wrong label
 */
export function checkLabels(call: string, name: string, labels: ArrayLike<number>, count: number): number {
  checkList(call, name, labels, 'a list of class numbers');
  if (labels.length !== count)
    throw new RangeError(
      `${call}: ${name} must have one label for each of ${count} items, got ${labels.length}`,
    );
  let classes = 0;
  for (let i = 0; i < count; i++)
    classes = Math.max(classes, 1 + checkInteger(call, `${name}[${i}]`, labels[i], 0, MAX_CLASSES - 1));
  return classes;
}
