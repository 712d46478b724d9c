import type { Random } from '../../../core';
import {
  fractalNoise,
  gradientNoise,
  hashUnit,
  nearestCell,
  newCell,
  newSeed,
  paintSurface,
  smoothStep,
  type Surface,
} from '../field';

/** Parameters of cracked ground. */
export interface CrackParameters {
  /** Size of a plate and width of the cracks between them, px. */
  readonly plate: number;
  readonly gap: number;
  /** Depth of the cracks, px. */
  readonly depth: number;
  /** How far the rims of the plates curl up, px. */
  readonly curl: number;
  /** Strength of the fine cracks within a plate, 0 … 1. */
  readonly fine: number;
}

/** Makes dried mud or old paint: curling plates between deep cracks, with finer cracks within. */
export function cracks(
  random: Random,
  { plate, gap, depth, curl, fine }: CrackParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cell = newCell();
  return paintSurface(size, (x, y, into) => {
    const wx =
      x +
      0.16 * plate * gradientNoise(seed, x / (0.5 * plate), y / (0.5 * plate)) +
      1.2 * gradientNoise(seed + 1, x / 6, y / 6);
    const wy =
      y +
      0.16 * plate * gradientNoise(seed + 2, x / (0.5 * plate), y / (0.5 * plate)) +
      1.2 * gradientNoise(seed + 3, x / 6, y / 6);
    nearestCell(seed + 4, wx / plate, wy / plate, 0.95, cell);
    const edge = cell.edge * plate;
    const level = hashUnit(seed + 5, cell.id, 0);
    const open = gap * (0.35 + 0.4 * level + 0.35 * gradientNoise(seed + 6, x / 30, y / 30));
    const wall = smoothStep(open * 0.5, open * 0.5 + 2.2, edge);
    const rim = Math.max(0, 1 - edge / (0.42 * plate));
    const tilt =
      (hashUnit(seed + 7, cell.id, 0) - 0.5) * cell.dx + (hashUnit(seed + 8, cell.id, 0) - 0.5) * cell.dy;
    nearestCell(seed + 9, wx / (0.36 * plate), wy / (0.36 * plate), 0.95, cell);
    const hair = fine * (1 - smoothStep(0.2, 1.5, cell.edge * 0.36 * plate));
    const grit = fractalNoise(seed + 10, x / 14, y / 14, { octaves: 4, gain: 0.68 });
    into.height =
      depth * wall + wall * (curl * rim * rim + 3 * tilt + 1.5 * (level - 0.5) - 1.6 * hair) + 0.75 * grit;
    into.albedo = 0.2 + wall * (0.34 + 0.1 * (level - 0.5) - 0.14 * hair) + 0.06 * grit;
  });
}
