import type { Random } from '../../../core';
import {
  drawStrand,
  flatSurface,
  fractalNoise,
  gradientNoise,
  newSeed,
  paintSurface,
  type Surface,
} from '../field';

/** Parameters of a brushed metal sheet. */
export interface MetalParameters {
  /** Direction of the brush, rad, and length of a stroke, px. */
  readonly direction: number;
  readonly stroke: number;
  /** Depth of the brush marks, px. */
  readonly depth: number;
  /** Number of scratches per area of 100 × 100 px. */
  readonly scratches: number;
  /** Unevenness of the sheet, px. */
  readonly dent: number;
}

/** Makes brushed metal: fine parallel marks of many depths, crossed by scratches. */
export function metal(
  random: Random,
  { direction, stroke, depth, scratches, dent }: MetalParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  const surface = paintSurface(size, (x, y, into) => {
    const along = (x * cos + y * sin) / stroke;
    const across = y * cos - x * sin;
    const marks =
      gradientNoise(seed, along, across / 1.4) +
      0.8 * gradientNoise(seed + 1, along * 0.7, across / 3.2) +
      0.7 * gradientNoise(seed + 2, along * 0.4, across / 8);
    const worn = 0.5 + 0.5 * gradientNoise(seed + 3, along * 0.6, across / 22);
    into.height =
      depth * marks * (0.5 + worn) + dent * fractalNoise(seed + 4, x / 45, y / 45, { octaves: 3 });
    into.albedo = Math.min(0.9, Math.max(0.05, 0.42 + 0.17 * marks * (0.5 + worn)));
  });
  // Scratches are drawn as ridges on a flat sheet and then subtracted.
  const grooves = flatSurface(size, 0, 0);
  const count = Math.round((scratches * size * size) / 10000);
  for (let i = 0; i < count; i++) {
    const length = 20 + 90 * random.next() * random.next();
    const radius = 0.9 + 0.5 * random.next();
    const level = 0.35 + 0.5 * random.next() - radius;
    drawStrand(grooves, size, {
      x: size * (1.4 * random.next() - 0.2),
      y: size * (1.4 * random.next() - 0.2),
      angle: 2 * Math.PI * random.next(),
      turn: 0.3 * random.normal(),
      length,
      radius,
      taper: 0.8,
      from: level,
      to: level,
      arch: 0.2,
      albedo: 0.1,
    });
  }
  return {
    height: surface.height.map((z, i) => z - (grooves.height[i] as number)),
    albedo: surface.albedo.map((a, i) => a + (grooves.albedo[i] as number)),
  };
}
