import { hashCell } from './hash-cell';

/** Hashes a lattice cell to a number in [0, 1). */
export function hashUnit(seed: number, x: number, y: number): number {
  return hashCell(seed, x, y) / 0x100000000;
}
