import type { FilterBank } from './filter-bank';

/** A bank's kernels as they were, and their bytes. */
interface Kept {
  readonly kernels: readonly Float64Array[];
  readonly bytes: readonly Buffer[];
}

const kept = new WeakMap<FilterBank, Kept>();

/**
 * Copies a bank's kernels, and gives the same copy again as long as they stay as they are: the engine keeps their
 * spectra under it.
 */
export function bankKernels(bank: FilterBank): readonly Float64Array[] {
  const known = kept.get(bank);
  // As bytes: this runs at every filtering, over 115 248 values of a usual bank.
  if (
    known?.bytes.length === bank.filters.length &&
    bank.filters.every(({ kernel }, k) => known.bytes[k]?.equals(bytesOf(kernel)))
  )
    return known.kernels;
  const kernels = bank.filters.map(({ kernel }) => kernel.slice());
  kept.set(bank, { kernels, bytes: kernels.map(bytesOf) });
  return kernels;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
