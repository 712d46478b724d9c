import type { Random } from '../../../core';
import {
  fractalNoise,
  gradientNoise,
  hashUnit,
  nearestCell,
  newCell,
  newSeed,
  paintSurface,
  type Surface,
} from '../field';

/** Parameters of corduroy. */
export interface CorduroyParameters {
  /** Distance between neighbouring wales, px. */
  readonly wale: number;
  /** Height of a wale, px. */
  readonly depth: number;
  /** Direction of the wales, rad from the vertical. */
  readonly direction: number;
  /** Height of the tufts of pile, px. */
  readonly pile: number;
  /** How much the wales wander, 0 … 1. */
  readonly wander: number;
}

/** Makes corduroy, a ribbed pile cloth: rounded wales of cut tufts with narrow grooves between them. */
export function corduroy(random: Random, parameters: CorduroyParameters, size: number): Surface {
  const { wale, depth, direction, pile, wander } = parameters;
  const seed = newSeed(random);
  const cell = newCell();
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const along = y * cos - x * sin;
    const across =
      x * cos +
      y * sin +
      wander *
        wale *
        (0.5 * gradientNoise(seed, along / 80, x / 160) + 0.12 * gradientNoise(seed + 1, along / 9, x / 30));
    const index = Math.floor(across / wale);
    const u = 2 * (across / wale - index) - 1;
    const ridge = Math.sqrt(Math.max(0, 1 - u * u * u * u * Math.abs(u)));
    nearestCell(seed + 2, across / 3.6, along / 4.6, 0.9, cell);
    const tuft = 1 - 1.6 * cell.distance;
    const worn = fractalNoise(seed + 3, x / 70, y / 70, { octaves: 3 });
    into.height =
      depth * ridge * (1 + 0.18 * worn + 0.12 * (hashUnit(seed + 4, index, 0) - 0.5)) +
      pile * tuft * (0.3 + ridge);
    into.albedo = 0.32 + 0.22 * ridge + 0.1 * tuft + 0.05 * worn;
  });
}
