import type { FilterBank } from './filter-bank';

/** A snapshot of a bank's kernels, and its bytes. */
interface Kept {
  readonly kernels: readonly Float64Array[];
  readonly bytes: readonly Buffer[];
}

const kept = new WeakMap<FilterBank, Kept>();

/**
 * Copies the kernels of a bank, and returns the same copy until one changes: the engine caches their spectra by it.
 */
export function bankKernels(bank: FilterBank): readonly Float64Array[] {
  const known = kept.get(bank);
  // Compared as bytes, because this runs on every call, over 115 248 values for LM.
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
