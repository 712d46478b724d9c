import type { FilterBank } from './filter-bank';

const kernels = new WeakMap<FilterBank, readonly Float64Array[]>();

/**
 * Copies a bank's kernels, and gives the same copy again as long as they stay as they are: the engine keeps their
 * spectra under it.
 */
export function bankKernels(bank: FilterBank): readonly Float64Array[] {
  const known = kernels.get(bank);
  if (
    known?.length === bank.filters.length &&
    known.every((copy, k) => isSame(copy, bank.filters[k]?.kernel))
  )
    return known;
  const copy = bank.filters.map((f) => f.kernel.slice());
  kernels.set(bank, copy);
  return copy;
}

/** A plain loop: this runs at every filtering, over 115 248 values of a usual bank. */
function isSame(a: Float64Array, b: Float64Array | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
