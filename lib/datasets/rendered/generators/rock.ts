import type { Random } from '../../../core';
import {
  fractalNoise,
  hashUnit,
  nearestCell,
  newCell,
  newSeed,
  paintSurface,
  smoothStep,
  type Surface,
} from '../field';

/** Parameters of a face of layered rock. */
export interface RockParameters {
  /** Size of the largest forms, px, and their height, px. */
  readonly form: number;
  readonly relief: number;
  /** Number of layers. */
  readonly layers: number;
  /** Direction along which the forms are stretched, rad, and the stretch factor. */
  readonly direction: number;
  readonly stretch: number;
  /** Strength of the fractures, px. */
  readonly fracture: number;
}

/** Makes split slate or rough rock: forms that break off in layers, and fractures across them. */
export function rock(random: Random, parameters: RockParameters, size: number): Surface {
  const { form, relief, layers, direction, stretch, fracture } = parameters;
  const seed = newSeed(random);
  const cell = newCell();
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const along = (x * cos + y * sin) / stretch;
    const across = y * cos - x * sin;
    const bulk = fractalNoise(seed, along / form, across / form, { octaves: 5, gain: 0.5 });
    const level = layers * (0.5 + 0.5 * bulk);
    const step = Math.floor(level);
    const terrace = (step + smoothStep(0.72, 1, level - step)) / layers;
    nearestCell(seed + 6, along / form + 0.25 * bulk, across / form + 0.25 * bulk, 1, cell);
    const line = 1 - smoothStep(0.01, 0.04, cell.edge);
    const block = hashUnit(seed + 7, cell.id, 0);
    const grit = fractalNoise(seed + 10, x / 7, y / 7, { octaves: 3, gain: 0.75 });
    into.height = relief * (terrace + 0.15 * bulk + 0.12 * block) - fracture * line + 0.03 * relief * grit;
    into.albedo = 0.4 + 0.16 * hashUnit(seed + 14, step, 0) + 0.06 * block + 0.08 * grit - 0.1 * line;
  });
}
