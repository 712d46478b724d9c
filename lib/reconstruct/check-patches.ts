import { checkFinite, checkInteger, checkObject, describeValue, isTyped } from '../core';
import type { TextonPatches } from './texton-patches';

/**
 * Checks that the size of patches agrees with their data.
 * @throws TypeError for anything that is not patches; RangeError when size and data disagree, or a value is not finite
 */
export function checkPatches(call: string, patches: TextonPatches): void {
  checkObject(call, 'patches', patches, 'TextonPatches from textonPatches');
  const { data } = patches;
  const count = checkInteger(call, 'patches.count', patches.count, 1);
  const values = checkInteger(call, 'patches.size', patches.size, 1) ** 2 * count;
  if (!isTyped(data, Float64Array))
    throw new TypeError(`${call}: patches.data must be a Float64Array, got ${describeValue(data)}`);
  if (data.length !== values)
    throw new RangeError(
      `${call}: patches.data must have size² × count = ${values} values, got ${data.length}`,
    );
  checkFinite(call, 'patches.data', data);
}
