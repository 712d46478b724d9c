import type { Cell } from './nearest-cell';

/** Makes an empty result for `nearestCell` to fill. */
export function newCell(): Cell {
  return { id: 0, distance: 0, edge: 0, dx: 0, dy: 0 };
}
