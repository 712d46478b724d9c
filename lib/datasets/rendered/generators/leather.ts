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

/** Parameters of leather. */
export interface LeatherParameters {
  /** Size of the grain's bumps, px, and their height, px. */
  readonly grain: number;
  readonly relief: number;
  /** Stretch of the bumps along the folds: 1 none. */
  readonly stretch: number;
  /** Direction of the folds, rad, and their depth, px. */
  readonly direction: number;
  readonly fold: number;
  /** Depth of the hair pores, px. */
  readonly pores: number;
}

/** Makes leather: irregular bumps between fine furrows, deeper folds, and pores. */
export function leather(random: Random, parameters: LeatherParameters, size: number): Surface {
  const { grain, relief, stretch, direction, fold, pores } = parameters;
  const seed = newSeed(random);
  const cell = newCell();
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const wx = x + 0.5 * grain * fractalNoise(seed, x / (1.6 * grain), y / (1.6 * grain), { octaves: 2 });
    const wy = y + 0.5 * grain * fractalNoise(seed + 2, x / (1.6 * grain), y / (1.6 * grain), { octaves: 2 });
    const along = (wx * cos + wy * sin) / (grain * stretch);
    const across = (wy * cos - wx * sin) / grain;
    nearestCell(seed + 4, along, across, 1, cell);
    const bump = smoothStep(0, 0.34, cell.edge);
    const level = hashUnit(seed + 5, cell.id, 0);
    nearestCell(seed + 6, along * 2.3, across * 2.3, 1, cell);
    const small = smoothStep(0, 0.3, cell.edge);
    nearestCell(seed + 7, x / (1.9 * grain), y / (1.9 * grain), 1, cell);
    const pore = 1 - smoothStep(0.06, 0.16, cell.distance);
    const crease = Math.abs(
      gradientNoise(seed + 8, along / 4, across / 1.6) +
        0.35 * gradientNoise(seed + 9, along / 1.5, across / 1.2),
    );
    const furrow = 1 - smoothStep(0, 0.14, crease);
    const fine = fractalNoise(seed + 10, x / 4, y / 4, { octaves: 2 });
    into.height =
      relief * (bump * (0.8 + 0.4 * level) + 0.3 * small) - fold * furrow - pores * pore + 0.15 * fine;
    into.albedo = 0.34 + 0.1 * bump + 0.04 * small - 0.1 * furrow - 0.1 * pore + 0.02 * fine;
  });
}
