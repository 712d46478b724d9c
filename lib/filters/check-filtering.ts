import { checkPlane, describeValue, readOptions, type Plane } from '../core';
import { checkFilterBank } from './check-filter-bank';
import type { FilterBank } from './filter-bank';
import type { Border } from './border';
import { filteringRules, type FilteringOptions } from './filtering-options';

/**
 * Checks the arguments of a function that filters several images.
 * @param call name of the public function, for messages
 * @returns the border, and the kernels as returned by `bankKernels`
 * @throws TypeError for anything that is not a list of planes or not a bank, or an unknown option; RangeError for an
 * unknown border or a pixel that is not finite
 */
export function checkFiltering(
  call: string,
  planes: readonly Plane[],
  bank: FilterBank,
  options: FilteringOptions,
): { readonly border: Border; readonly kernels: readonly Float64Array[] } {
  const { border } = readOptions(call, options, filteringRules);
  if (!Array.isArray(planes))
    throw new TypeError(`${call}: planes must be an array of planes, got ${describeValue(planes)}`);
  for (const [i, plane] of planes.entries()) checkPlane(call, plane, `planes[${i}]`);
  const kernels = checkFilterBank(call, bank);
  return { border, kernels };
}
