import { expect } from 'vitest';
import type { FilterBank } from 'texton-lab';
import { golden, goldenBank } from '../golden';

interface GoldenFilter {
  sumAbs: number;
  center: number;
  spots: number[];
}
interface GoldenBank {
  spotPositions: [number, number][];
  filters: GoldenFilter[];
}

/** Compares a bank with a whole reference bank and with its list of spot values, to 1e-13. */
export function expectGoldenBank(bank: FilterBank, binary: string, fixture: string): void {
  const reference = goldenBank(binary);
  expect(bank.filters.length * bank.size ** 2).toBe(reference.length);
  const values = bank.filters.flatMap((f) => Array.from(f.kernel));
  expect(values).toBeCloseToArray(reference, { atol: 1e-13 });
  const { filters, spotPositions } = golden<GoldenBank>(fixture);
  filters.forEach((f, k) => {
    const kernel = bank.filters[k]?.kernel ?? new Float64Array();
    const spots = spotPositions.map(([row, col]) => kernel[row * bank.size + col] as number);
    expect(spots).toBeCloseToArray(f.spots, { atol: 1e-13 });
    expect(kernel.reduce((s, v) => s + Math.abs(v), 0)).toBeCloseTo(f.sumAbs, 12);
  });
}
