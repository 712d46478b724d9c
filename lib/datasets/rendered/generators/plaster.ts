import type { Random } from '../../../core';
import { fractalNoise, gradientNoise, newSeed, paintSurface, smoothStep, type Surface } from '../field';

/** Parameters of a plastered wall. */
export interface PlasterParameters {
  /** Size of a splat, px, and its height, px. */
  readonly splat: number;
  readonly relief: number;
  /** How much the splats were smoothed: 0 not at all … 1 flat. */
  readonly flattened: number;
  /** Height of the sand grains, px. */
  readonly sand: number;
  /** Depth of the trowel strokes, px, and their direction, rad. */
  readonly stroke: number;
  readonly direction: number;
}

/** Makes plaster: splats that were thrown and smoothed, sand, and trowel strokes. */
export function plaster(random: Random, parameters: PlasterParameters, size: number): Surface {
  const { splat, relief, flattened, sand, stroke, direction } = parameters;
  const seed = newSeed(random);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const bulk = fractalNoise(seed, x / splat, y / splat, { octaves: 4, gain: 0.5 });
    const island = smoothStep(-0.05, 0.05 + 0.3 * (1 - flattened), bulk);
    const sag = fractalNoise(seed + 5, x / (2 * splat), y / (2 * splat), { octaves: 2 });
    const bend = 9 * gradientNoise(seed + 7, x / 45, y / 45);
    const along = x * cos + y * sin;
    const across = y * cos - x * sin + bend;
    const comb =
      gradientNoise(seed + 8, along / 55, across / 4) + 0.6 * gradientNoise(seed + 9, along / 30, across / 9);
    const grain = fractalNoise(seed + 10, x / 5, y / 5, { octaves: 3, gain: 0.8 });
    const free = flattened * 0.3 * island + (1 - flattened) * Math.max(0, bulk);
    into.height =
      relief * (island * flattened + 0.9 * free + 0.3 * sag) +
      stroke * comb +
      sand * grain * (1 - 0.5 * flattened * island);
    into.albedo = 0.58 + 0.05 * sag + 0.06 * grain + 0.04 * island;
  });
}
