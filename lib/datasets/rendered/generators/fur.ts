import type { Random } from '../../../core';
import { drawStrand, flatSurface, fractalNoise, gradientNoise, newSeed, type Surface } from '../field';

/** Parameters of fur. */
export interface FurParameters {
  /** Length and half the width of a hair, px. */
  readonly length: number;
  readonly radius: number;
  /** Direction in which the hairs lie, rad. */
  readonly direction: number;
  /** How far the direction wanders over the fur, rad, and the size of a lock, px. */
  readonly wander: number;
  readonly lock: number;
  /** How much a hair turns over its length, rad. */
  readonly curl: number;
}

/** Makes fur: tapering hairs that follow a wandering direction and gather in locks. */
export function fur(random: Random, parameters: FurParameters, size: number): Surface {
  const { length, radius, direction, wander, lock, curl } = parameters;
  const surface = flatSurface(size, 0, 0.3);
  const seed = newSeed(random);
  const margin = 1.2 * length;
  const side = size + 2 * margin;
  const count = Math.round((3.2 * side * side) / (length * 2 * radius));
  for (let i = 0; i < count; i++) {
    const x = side * random.next() - margin;
    const y = side * random.next() - margin;
    const flow = fractalNoise(seed, x / lock, y / lock, { octaves: 2 });
    const height = gradientNoise(seed + 5, x / (0.7 * lock), y / (0.7 * lock));
    const shade = gradientNoise(seed + 6, x / (0.5 * lock), y / (0.5 * lock));
    drawStrand(surface, size, {
      x,
      y,
      angle: direction + wander * flow + 0.22 * random.normal(),
      turn: curl * (0.8 * gradientNoise(seed + 7, x / lock, y / lock) * 2 + 0.5 * random.normal()),
      length: length * (0.6 + 0.6 * random.next()),
      radius: radius * (0.8 + 0.4 * random.next()),
      taper: 0.35,
      from: 2.5 * radius * random.next() + 2.5 * height,
      to: 2.5 * radius + 0.05 * length * random.next() + 4 * height,
      arch: 0.04 * length * random.next(),
      albedo: Math.min(0.85, Math.max(0.15, 0.5 + 0.1 * random.normal() + 0.15 * shade)),
    });
  }
  return surface;
}
