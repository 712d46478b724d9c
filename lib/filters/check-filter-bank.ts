import { checkFinite, describeValue } from '../core';
import type { FilterBank } from './filter-bank';
import { checkKernelSize } from './kernels';

const checked = new WeakSet<FilterBank>();

/**
 * Checks that a bank has filters, all of its odd size, with finite values.
 * @throws TypeError for something that is no bank; RangeError naming the filter that is wrong
 */
export function checkFilterBank(call: string, bank: FilterBank): void {
  if (typeof bank !== 'object' || bank === null || !Array.isArray(bank.filters))
    throw new TypeError(
      `${call}: bank must be a FilterBank such as lmFilterBank(), got ${describeValue(bank)}`,
    );
  if (checked.has(bank)) return;
  checkKernelSize(call, bank.size);
  if (bank.filters.length === 0)
    throw new RangeError(`${call}: bank must have at least one filter, got none`);
  bank.filters.forEach(({ kernel }, k) => {
    if (kernel.length !== bank.size * bank.size)
      throw new RangeError(
        `${call}: bank.filters[${k}].kernel must have ${bank.size}×${bank.size} values, got ${kernel.length}`,
      );
    checkFinite(call, `bank.filters[${k}].kernel`, kernel, bank.size);
  });
  checked.add(bank);
}
