import type { Random } from '../../../core';
import { fractalNoise, gradientNoise, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of rippled sand. */
export interface RippleParameters {
  /** Distance between the crests, px; 0 for sand without ripples. */
  readonly wavelength: number;
  /** Height of the crests, px. */
  readonly relief: number;
  /** Direction of the wind, rad. */
  readonly direction: number;
  /** How much the crests wander and fork, 0 … 1. */
  readonly wander: number;
  /** Size of the grains, px, and their height, px. */
  readonly grain: number;
  readonly grit: number;
}

/** Makes wind-blown sand: ripples, steep on one side, that wander and fork, and grains. */
export function ripples(random: Random, parameters: RippleParameters, size: number): Surface {
  const { wavelength, relief, direction, wander, grain, grit } = parameters;
  const seed = newSeed(random);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  return paintSurface(size, (x, y, into) => {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    let crest = 0;
    if (wavelength > 0) {
      const warp =
        wander *
        (1.5 * gradientNoise(seed, along / (3.5 * wavelength), across / (4.5 * wavelength)) +
          0.35 * gradientNoise(seed + 1, along / wavelength, across / (1.4 * wavelength)));
      const phase = along / wavelength + warp;
      const u = phase - Math.floor(phase);
      // A long windward slope and a short lee slope.
      const slope = u < 0.68 ? u / 0.68 : (1 - u) / 0.32;
      crest =
        slope *
        slope *
        (3 - 2 * slope) *
        (0.8 + 0.4 * gradientNoise(seed + 2, along / (2 * wavelength), across / (2 * wavelength)));
    }
    const drift = fractalNoise(seed + 3, x / 80, y / 80, { octaves: 3 });
    const grains = fractalNoise(seed + 6, x / (2 * grain), y / (2 * grain), { octaves: 2, gain: 1 });
    const speck = gradientNoise(seed + 8, x / grain, y / grain);
    into.height = relief * crest + (0.6 + 0.3 * relief) * drift + grit * grains;
    into.albedo = Math.min(
      1,
      Math.max(0.1, 0.55 + 0.06 * crest + 0.22 * speck * Math.abs(speck) + 0.1 * grains),
    );
  });
}
