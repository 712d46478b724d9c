import { checkInteger, flagOption, readOptions, type Plane } from '../core';
import { checkPatches } from './check-patches';
import type { TextonPatches } from './texton-patches';

const rules = { turned: flagOption() };

/**
 * Returns one patch as a plane of signed values.
 * @param index which patch, from 0
 * @param options `turned`: rotated by 180°, as the neighbourhood of such a pixel appears in the image, because convolution
 * rotates the filters; default false
 * @throws RangeError when there is no such patch
 */
export function patchPlane(
  patches: TextonPatches,
  index: number,
  options: { readonly turned?: boolean } = {},
): Plane {
  const call = 'patchPlane';
  checkPatches(call, patches);
  const { turned } = readOptions(call, options, rules);
  checkInteger(call, 'index', index, 0, patches.count - 1);
  const pixels = patches.size ** 2;
  const data = Float32Array.from(patches.data.subarray(index * pixels, (index + 1) * pixels));
  if (turned) data.reverse();
  return { width: patches.size, height: patches.size, data };
}
