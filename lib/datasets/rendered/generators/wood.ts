import type { Random } from '../../../core';
import {
  fractalNoise,
  gradientNoise,
  hashUnit,
  newSeed,
  paintSurface,
  smoothStep,
  type Surface,
} from '../field';

/** Parameters of a wooden board. */
export interface WoodParameters {
  /** Distance between the growth rings, px. */
  readonly ring: number;
  /** How much the rings wander, 0 … 1. */
  readonly wander: number;
  /** Depth to which weather has worn the soft early wood, px. */
  readonly worn: number;
  /** Depth of the pores, px. */
  readonly pores: number;
  /** Distance between knots, px; 0 none. */
  readonly knots: number;
}

/** Makes a board: growth rings along the grain, worn early wood, long pores and knots with the grain flowing around them. */
export function wood(
  random: Random,
  { ring, wander, worn, pores, knots }: WoodParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  return paintSurface(size, (x, y, into) => {
    let across =
      x +
      wander *
        ring *
        (3 * fractalNoise(seed, x / 90, y / 230, { octaves: 2 }) +
          0.4 * gradientNoise(seed + 2, x / 12, y / 60));
    let knot = 0;
    let inKnot = 0;
    if (knots > 0) {
      const i = Math.floor(x / knots);
      const j = Math.floor(y / knots);
      for (let b = j - 1; b <= j + 1; b++)
        for (let a = i - 1; a <= i + 1; a++) {
          const dx = x - (a + 0.2 + 0.6 * hashUnit(seed + 3, a, b)) * knots;
          const dy = y - (b + 0.2 + 0.6 * hashUnit(seed + 4, a, b)) * knots;
          const radius = (0.06 + 0.07 * hashUnit(seed + 5, a, b)) * knots;
          const q = (dx * dx + (dy * dy) / 3) / (radius * radius);
          // The grain is pushed aside, and the rings are closed inside the knot.
          across -= ((2.4 * dx) / (Math.abs(dx) + 0.5 * radius)) * (radius / (1 + q * q));
          if (q < 1) {
            knot = smoothStep(1, 0.8, q);
            inKnot = (1.6 * Math.sqrt(q) * radius) / ring + 0.3;
          }
        }
    }
    const year = inKnot > 0 ? inKnot : across / ring;
    const index = Math.floor(year);
    const u = year - index;
    const width = 0.25 + 0.35 * hashUnit(seed + 6, index, 0);
    const late = smoothStep(1 - width - 0.35, 1 - 0.1, u) * (1 - smoothStep(0.94, 1, u));
    const pore = smoothStep(0.3, 0.75, gradientNoise(seed + 7, x / 1.8, y / 22) + 0.35 * (0.5 - u));
    const grain = gradientNoise(seed + 8, x / 2.3, y / 45) + 0.5 * gradientNoise(seed + 9, x / 5, y / 90);
    const saw = gradientNoise(seed + 10, x / 70, y / 3.1);
    into.height = worn * late + 0.3 * grain - pores * pore + 0.2 * saw + 0.5 * knot;
    into.albedo = Math.max(0.08, 0.6 - 0.26 * late + 0.06 * grain - 0.16 * pore - 0.16 * knot);
  });
}
