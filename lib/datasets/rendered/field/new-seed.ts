import type { Random } from '../../../core';

/** Draws the seed of one noise field. */
export function newSeed(random: Random): number {
  return random.integer(0x40000000);
}
