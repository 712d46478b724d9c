import type { Random } from '../../../core';
import { flatSurface, gradientNoise, newSeed, roughen, stamp, type Surface } from '../field';

/** Parameters of a shingle roof or a skin of scales. */
export interface ScaleParameters {
  /** Width of a scale and distance between the rows, px. */
  readonly width: number;
  readonly row: number;
  /** Shape of a scale's free end: 0 square … 1 round. */
  readonly round: number;
  /** Height of a keel along the middle, px. */
  readonly keel: number;
  /** How irregular the scales are, 0 … 1. */
  readonly ragged: number;
}

/** Makes shingles or scales: rows of tongues, each covering the root of the row below it. */
export function scales(
  random: Random,
  { width, row, round, keel, ragged }: ScaleParameters,
  size: number,
): Surface {
  const surface = flatSurface(size, -6, 0.2);
  const seed = newSeed(random);
  const rise = 0.3 * Math.min(width, 1.5 * row);
  for (let j = -3; j * row < size + 3 * row; j++)
    for (let i = -2; i * width < size + 2 * width; i++) {
      const half = 0.5 * width * (1 - 0.12 * ragged * random.next());
      const long = row * (1.9 + 0.35 * ragged * (random.next() - 0.5));
      const roll = 0.12 * ragged * random.normal();
      const lift = rise * (1 + 0.5 * ragged * (random.next() - 0.5));
      const cx = (i + 0.5 * (j & 1) + 0.12 * ragged * random.normal()) * width;
      const cy = (j + 0.1 * ragged * random.normal()) * row;
      const ribs = random.integer(1000);
      const albedo = 0.42 + 0.22 * (random.next() - 0.5) * (0.4 + ragged);
      stamp(surface, size, {
        x: cx,
        y: cy,
        radius: Math.max(width, long),
        albedo,
        top: (dx, dy) => {
          const u = dx / half;
          const v = (dy + 0.5 * long) / long;
          const end = 1 - round * (1 - Math.sqrt(Math.max(0, 1 - u * u)));
          if (u <= -1 || u >= 1 || v < 0 || v > 0.35 + 0.65 * end) return -Infinity;
          const ridge = keel * Math.max(0, 1 - 6 * Math.abs(u));
          const streak = 0.35 * gradientNoise(seed, dx / 2.2 + ribs, dy / 14);
          return lift * v - 0.22 * width * u * u * round + roll * dx + ridge + streak;
        },
      });
    }
  return roughen(surface, size, { seed: seed + 1, scale: 2.5, height: 0.2, albedo: 0.04, octaves: 3 });
}
