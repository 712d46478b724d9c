import type { Random } from '../../../core';
import { flatSurface, newSeed, roughen, stamp, type Surface } from '../field';

/** Parameters of a bed of pebbles. */
export interface PebbleParameters {
  /** Diameter of the largest stones, px, and of the smallest as a fraction of it. */
  readonly diameter: number;
  readonly smallest: number;
  /** Height of a stone as a fraction of its diameter. */
  readonly flatness: number;
  /** Ratio of a stone's shorter to its longer side. */
  readonly round: number;
  /** How much the stones differ in albedo, 0 … 1. */
  readonly mottle: number;
}

/** Makes a bed of rounded stones in sand. */
export function pebbles(random: Random, parameters: PebbleParameters, size: number): Surface {
  const { diameter, smallest, flatness, round, mottle } = parameters;
  const surface = flatSurface(size, 0, 0.4);
  roughen(surface, size, { seed: newSeed(random), scale: 2.5, height: 1, albedo: 0.1 });
  const side = size + 2 * diameter;
  let left = 1.9 * side * side;
  while (left > 0) {
    // Few large stones and many small ones.
    const t = random.next();
    const a = 0.5 * diameter * (smallest + (1 - smallest) * t * t);
    const b = a * (round + (1 - round) * random.next());
    const c = flatness * a;
    const angle = Math.PI * random.next();
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const base = 0.35 * flatness * diameter * random.next() - 0.35 * c;
    const tiltX = 0.2 * random.normal();
    const tiltY = 0.2 * random.normal();
    left -= Math.PI * a * b;
    stamp(surface, size, {
      x: side * random.next() - diameter,
      y: side * random.next() - diameter,
      radius: a,
      albedo: 0.5 + mottle * (random.next() - 0.5),
      top: (dx, dy) => {
        const u = (dx * cos + dy * sin) / a;
        const v = (dy * cos - dx * sin) / b;
        const q = u * u + v * v;
        return q < 1
          ? base + 1.4 * c * Math.sqrt(1 - q * (0.35 + 0.65 * q)) + tiltX * dx + tiltY * dy
          : -Infinity;
      },
    });
  }
  return roughen(surface, size, { seed: newSeed(random), scale: 2, height: 0.35, albedo: 0.06, octaves: 3 });
}
