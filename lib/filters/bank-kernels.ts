import type { FilterBank } from './filter-bank';

const kernels = new WeakMap<FilterBank, readonly Float64Array[]>();

/**
 * Copies a bank's kernels, and gives the same copy again as long as they stay as they are: the engine keeps their
 * spectra under it.
 */
export function bankKernels(bank: FilterBank): readonly Float64Array[] {
  const known = kernels.get(bank);
  const same = known?.every((copy, k) => bank.filters[k]?.kernel.every((value, i) => value === copy[i]));
  if (known !== undefined && same && known.length === bank.filters.length) return known;
  const copy = bank.filters.map((f) => f.kernel.slice());
  kernels.set(bank, copy);
  return copy;
}
