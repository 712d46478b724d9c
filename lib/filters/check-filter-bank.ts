import { checkFinite, describeValue } from '../core';
import { bankKernels } from './bank-kernels';
import type { Filter, FilterBank } from './filter-bank';
import { checkKernelSize } from './kernels';

/** Kernels whose values have been found finite, as `bankKernels` gives them: another array when one has changed. */
const finite = new WeakSet<readonly Float64Array[]>();

/**
 * Checks that a bank has filters, all of its odd size, with finite values.
 * @returns its kernels, as `bankKernels` gives them
 * @throws TypeError for something that is no bank; RangeError naming the filter that is wrong
 */
export function checkFilterBank(call: string, bank: FilterBank): readonly Float64Array[] {
  if (typeof bank !== 'object' || bank === null || !Array.isArray(bank.filters))
    throw new TypeError(
      `${call}: bank must be a FilterBank such as lmFilterBank(), got ${describeValue(bank)}`,
    );
  checkKernelSize(call, bank.size);
  if (bank.filters.length === 0)
    throw new RangeError(`${call}: bank must have at least one filter, got none`);
  for (const [k, filter] of bank.filters.entries()) {
    const kernel = (filter as Filter | null | undefined)?.kernel;
    if (!(kernel instanceof Float64Array))
      throw new TypeError(
        `${call}: bank.filters[${k}].kernel must be a Float64Array, got ${describeValue(kernel)}`,
      );
    if (kernel.length !== bank.size * bank.size)
      throw new RangeError(
        `${call}: bank.filters[${k}].kernel must have ${bank.size}×${bank.size} values, got ${kernel.length}`,
      );
  }
  const kernels = bankKernels(bank);
  if (finite.has(kernels)) return kernels;
  kernels.forEach((kernel, k) => checkFinite(call, `bank.filters[${k}].kernel`, kernel, bank.size));
  finite.add(kernels);
  return kernels;
}
