import type { Random } from '../../../core';
import { flatSurface, newSeed, roughen, stamp, type Surface } from '../field';

/** Parameters of terry cloth. */
export interface TerryParameters {
  /** Distance between neighbouring loops, px. */
  readonly pitch: number;
  /** Radius of a loop and of its yarn, px. */
  readonly loop: number;
  readonly yarn: number;
  /** How far the loops stray from their rows, 0 … 1. */
  readonly stray: number;
}

/** Makes terry cloth: rows of yarn loops that lean over each other. */
export function terry(random: Random, { pitch, loop, yarn, stray }: TerryParameters, size: number): Surface {
  const surface = flatSurface(size, -yarn, 0.3);
  const seed = newSeed(random);
  for (let row = -2; row * pitch < size + 2 * pitch; row++)
    for (let col = -2; col * pitch < size + 2 * pitch; col++) {
      const cx = (col + 0.5 * (row & 1) + stray * (random.next() - 0.5)) * pitch;
      const cy = (row + stray * (random.next() - 0.5)) * pitch;
      const angle = Math.PI * (0.5 + 0.9 * stray * (random.next() - 0.5) * 2);
      const radius = loop * (0.75 + 0.5 * random.next());
      const base = 0.6 * yarn * random.next();
      const lean = 0.35 + 0.4 * random.next();
      const albedo = 0.52 + 0.14 * random.next();
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      stamp(surface, size, {
        x: cx,
        y: cy,
        radius: radius + yarn,
        albedo,
        // A torus seen at an angle: a ring compressed in one direction, with its far end higher.
        top: (dx, dy) => {
          const along = dx * cos + dy * sin;
          const across = (dy * cos - dx * sin) / 0.62;
          const off = Math.sqrt(along * along + across * across) - radius;
          const rest = yarn * yarn - off * off;
          return rest > 0 ? base + Math.sqrt(rest) + lean * along : -Infinity;
        },
      });
    }
  return roughen(surface, size, { seed, scale: 2.2, height: 0.5, albedo: 0.06 });
}
