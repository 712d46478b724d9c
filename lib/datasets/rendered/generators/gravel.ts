import type { Random } from '../../../core';
import { flatSurface, newSeed, roughen, stamp, type Surface } from '../field';

/** Parameters of a bed of crushed stone. */
export interface GravelParameters {
  /** Diameter of the largest stones, px, and of the smallest as a fraction of it. */
  readonly diameter: number;
  readonly smallest: number;
  /** Steepness of the stones' faces. */
  readonly steep: number;
  /** How much the stones differ in albedo, 0 … 1. */
  readonly mottle: number;
}

/** Makes a bed of crushed stone: angular solids with plane faces, heaped on each other. */
export function gravel(
  random: Random,
  { diameter, smallest, steep, mottle }: GravelParameters,
  size: number,
): Surface {
  const surface = flatSurface(size, 0, 0.3);
  const side = size + 2 * diameter;
  let left = 2.6 * side * side;
  while (left > 0) {
    const t = random.next();
    const radius = 0.5 * diameter * (smallest + (1 - smallest) * t * t);
    const faces = 5 + random.integer(3);
    const start = 2 * Math.PI * random.next();
    const planes = Array.from({ length: faces }, (_, i) => {
      const angle = start + (2 * Math.PI * (i + 0.6 * random.next())) / faces;
      const slope = steep * (0.6 + 1.4 * random.next());
      return {
        x: slope * Math.cos(angle),
        y: slope * Math.sin(angle),
        at: slope * radius * (0.6 + 0.3 * random.next()),
      };
    });
    const tiltX = 0.3 * random.normal();
    const tiltY = 0.3 * random.normal();
    const roof = radius * (0.5 + 0.5 * random.next());
    const base = 0.25 * diameter * random.next();
    left -= 2.2 * radius * radius;
    stamp(surface, size, {
      x: side * random.next() - diameter,
      y: side * random.next() - diameter,
      radius,
      albedo: 0.48 + mottle * (random.next() - 0.5),
      top: (dx, dy) => {
        let z = roof + tiltX * dx + tiltY * dy;
        for (const plane of planes) z = Math.min(z, plane.at - plane.x * dx - plane.y * dy);
        return z > 0 ? base + z : -Infinity;
      },
    });
  }
  return roughen(surface, size, { seed: newSeed(random), scale: 2.2, height: 0.4, albedo: 0.05, octaves: 3 });
}
