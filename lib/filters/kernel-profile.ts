import { checkInteger } from '../core';
import { checkFilterBank } from './check-filter-bank';
import type { FilterBank } from './filter-bank';

/** One sample of a cross-section through a kernel. */
export type KernelProfileRow = {
  /** Distance from the centre (px), positive upwards. */
  readonly y: number;
  readonly weight: number;
  /** Index and kind of the filter. */
  readonly filter: string;
};

/**
 * Returns the vertical cross-section of a kernel through its centre.
 * @param index which filter of the bank, from 0
 * @returns one row per row of the kernel, top first
 * @throws RangeError when the bank has no such filter
 */
export function kernelProfile(bank: FilterBank, index: number): KernelProfileRow[] {
  checkFilterBank('kernelProfile', bank);
  checkInteger('kernelProfile', 'index', index, 0, bank.filters.length - 1);
  const half = (bank.size - 1) / 2;
  const { kernel, kind } = bank.filters[index] as FilterBank['filters'][number];
  return Array.from({ length: bank.size }, (_, row) => ({
    y: half - row,
    weight: kernel[row * bank.size + half] as number,
    filter: `${index} (${kind})`,
  }));
}
