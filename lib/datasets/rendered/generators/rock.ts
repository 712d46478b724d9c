import type { Random } from '../../../core';
import { fractalNoise, gradientNoise, newSeed, paintSurface, smoothStep, type Surface } from '../field';

/** What a face of layered rock is made of. */
export interface RockParameters {
  /** Size of the largest forms, px, and their height, px. */
  readonly form: number;
  readonly relief: number;
  /** Steps into which the height breaks. */
  readonly layers: number;
  /** Direction along which the forms are stretched, rad, and by how much. */
  readonly direction: number;
  readonly stretch: number;
  /** Strength of the fractures, px. */
  readonly fracture: number;
}

/** Makes split slate or rough rock: forms that break off in layers, and fractures across them. */
export function rock(random: Random, parameters: RockParameters, size: number): Surface {
  const { form, relief, layers, direction, stretch, fracture } = parameters;
  const seed = newSeed(random);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const along = (x * cos + y * sin) / stretch;
    const across = y * cos - x * sin;
    const bulk = fractalNoise(seed, along / form, across / form, { octaves: 5, gain: 0.5 });
    const level = layers * (0.5 + 0.5 * bulk);
    const step = Math.floor(level);
    const terrace = (step + smoothStep(0.72, 1, level - step)) / layers;
    const crack = Math.abs(fractalNoise(seed + 6, along / (0.8 * form), across / (0.8 * form), { octaves: 3 }));
    const line = 1 - smoothStep(0.01, 0.07, crack);
    const grit = fractalNoise(seed + 10, x / 7, y / 7, { octaves: 3, gain: 0.75 });
    into.height = relief * (terrace + 0.15 * bulk) - fracture * line + 0.6 * grit;
    into.albedo = 0.42 + 0.09 * gradientNoise(seed + 14, step * 3.7, x / 90) + 0.08 * grit - 0.1 * line;
  });
}
