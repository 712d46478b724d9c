import { checkFinite, describeValue, isTyped } from '../core';
import { bankKernels } from './bank-kernels';
import type { Filter, FilterBank } from './filter-bank';
import { checkKernelSize } from './kernels';

/** Times the largest pixel, this does not overflow in single precision. */
const MAX_SUM = 1e12;

/** Kernels already checked, as returned by `bankKernels`: another array when one has changed. */
const finite = new WeakSet<readonly Float64Array[]>();

/**
 * Checks that a bank has filters, all of its odd size, with finite values and not too large a sum.
 * @returns its kernels, as returned by `bankKernels`
 * @throws TypeError for anything that is not a bank; RangeError naming the wrong filter
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
    if (!isTyped(kernel, Float64Array))
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
  kernels.forEach((kernel, k) => {
    const name = `bank.filters[${k}].kernel`;
    checkFinite(call, name, kernel, bank.size);
    const sum = kernel.reduce((total, value) => total + Math.abs(value), 0);
    if (sum > MAX_SUM)
      throw new RangeError(
        `${call}: ${name} must have absolute values that sum to at most ${MAX_SUM.toPrecision(1)}, got ${sum}; divide it by that sum`,
      );
  });
  finite.add(kernels);
  return kernels;
}
