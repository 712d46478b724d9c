import type { Random } from '../../../core';
import { drawStrand, flatSurface, gradientNoise, newSeed, roughen, type Surface } from '../field';

/** Parameters of a lawn. */
export interface GrassParameters {
  /** Length and half the width of a blade, px. */
  readonly length: number;
  readonly radius: number;
  /** Average number of blades over a point. */
  readonly density: number;
  /** Direction in which the blades are combed, rad, and how strongly: 0 not at all … 1 all the same way. */
  readonly direction: number;
  readonly combed: number;
  /** Distance between clumps, px. */
  readonly clump: number;
}

/** Makes a lawn: blades that rise and bend over from clumps in dark ground. */
export function grass(random: Random, parameters: GrassParameters, size: number): Surface {
  const { length, radius, density, direction, combed, clump } = parameters;
  const surface = flatSurface(size, -2, 0.16);
  const seed = newSeed(random);
  roughen(surface, size, { seed, scale: 3, height: 1.2, albedo: 0.05, octaves: 3 });
  const margin = 1.2 * length;
  const side = size + 2 * margin;
  const clumps = Math.round((side * side) / (clump * clump));
  const blades = Math.max(1, Math.round((density * clump * clump) / (length * 1.5 * radius)));
  for (let i = 0; i < clumps; i++) {
    const cx = side * random.next() - margin;
    const cy = side * random.next() - margin;
    const vigour = 0.75 + 0.35 * random.next() + 0.25 * gradientNoise(seed + 3, cx / 60, cy / 60);
    const lie = direction + Math.PI * 2 * (1 - combed) * random.next();
    for (let j = 0; j < blades; j++) {
      const tall = vigour * length * (0.45 + 0.55 * random.next());
      drawStrand(surface, size, {
        x: cx + 0.45 * clump * random.normal(),
        y: cy + 0.45 * clump * random.normal(),
        angle: lie + (0.35 + 1.2 * (1 - combed)) * random.normal(),
        turn: 0.7 * random.normal(),
        length: tall,
        radius: radius * (0.7 + 0.6 * random.next()),
        taper: 0.25,
        from: 0,
        to: tall * (0.08 + 0.22 * random.next()),
        arch: 0.12 * tall,
        albedo: 0.3 + 0.35 * random.next(),
      });
    }
  }
  return surface;
}
