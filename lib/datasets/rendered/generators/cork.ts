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

/** Parameters of a board of pressed granules. */
export interface CorkParameters {
  /** Size of a granule, px. */
  readonly granule: number;
  /** How far the granules differ in height, px. */
  readonly relief: number;
  /** Fraction of granules that have broken out, 0 … 1. */
  readonly missing: number;
  /** How much the granules differ in albedo, 0 … 1. */
  readonly mottle: number;
}

/** Makes a cork board: pressed angular granules of two sizes, some of them broken out. */
export function cork(
  random: Random,
  { granule, relief, missing, mottle }: CorkParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cell = newCell();
  return paintSurface(size, (x, y, into) => {
    const wx = x + 0.3 * granule * gradientNoise(seed, x / (0.6 * granule), y / (0.6 * granule));
    const wy = y + 0.3 * granule * gradientNoise(seed + 1, x / (0.6 * granule), y / (0.6 * granule));
    let scale = granule;
    nearestCell(seed + 2, wx / granule, wy / granule, 1, cell);
    if (hashUnit(seed + 3, cell.id, 0) < 0.45) {
      scale = granule * 0.45;
      nearestCell(seed + 4, wx / scale, wy / scale, 1, cell);
    }
    const level = hashUnit(seed + 5, cell.id, 0) - 0.5;
    const tilt =
      (hashUnit(seed + 6, cell.id, 0) - 0.5) * cell.dx + (hashUnit(seed + 7, cell.id, 0) - 0.5) * cell.dy;
    const out = hashUnit(seed + 8, cell.id, 0) < missing;
    const rim = smoothStep(0, 0.16, cell.edge);
    const fine = fractalNoise(seed + 9, x / 7, y / 7, { octaves: 3, gain: 0.65 });
    into.height =
      relief * (level + 1.2 * tilt + 0.8 * rim - (out ? 2.2 * rim : 0)) + (out ? 1.1 : 0.5) * fine;
    into.albedo = Math.max(
      0.1,
      0.46 + mottle * (hashUnit(seed + 10, cell.id, 0) - 0.5) + 0.08 * fine - (out ? 0.12 : 0),
    );
  });
}
