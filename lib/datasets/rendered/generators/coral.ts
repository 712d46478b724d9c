import type { Random } from '../../../core';
import { blur, hashUnit, newSeed, roughen, smoothStep, type Surface } from '../field';

/** Parameters of a labyrinth of ridges. */
export interface CoralParameters {
  /** Width of a ridge, px: a whole number. */
  readonly width: number;
  /** Height of the ridges, px. */
  readonly depth: number;
  /** Kind of pattern: below 0 separate bumps, 0 a labyrinth, above 0 separate pits. */
  readonly fill: number;
  /** Preferred direction of the ridges: 0 none … 1 vertical. */
  readonly grain: number;
}

/**
 * Makes a brain-coral labyrinth: noise sharpened repeatedly by local activation and wider inhibition
 * (Young 1984, doi:10.1016/0025-5564(84)90060-9).
 */
export function coral(random: Random, { width, depth, fill, grain }: CoralParameters, size: number): Surface {
  const seed = newSeed(random);
  let field = Float32Array.from({ length: size * size }, (_, i) => {
    const x = i % size;
    return hashUnit(seed, x, Math.floor(i / size)) - 0.5 + grain * 0.12 * (hashUnit(seed + 1, x, 0) - 0.5);
  });
  for (let round = 0; round < 7; round++) {
    const near = blur(field, size, Math.max(1, Math.round(width / 4)));
    const far = blur(field, size, Math.max(2, Math.round(0.75 * width)));
    const gain = round === 0 ? 60 : 5;
    field = near.map((value, i) => {
      const v = gain * (value - (far[i] as number)) + fill;
      return v / Math.sqrt(1 + v * v);
    });
  }
  const smooth = blur(field, size, 1);
  const surface = {
    height: smooth.map((v) => depth * smoothStep(-0.9, 0.9, v)),
    albedo: smooth.map((v) => 0.5 + 0.1 * v),
  };
  return roughen(surface, size, {
    seed: seed + 2,
    scale: 2.4,
    height: 0.05 * depth + 0.3,
    albedo: 0.06,
    octaves: 3,
  });
}
