import type { Random } from '../../../core';
import { newSeed, paintSurface, fractalNoise, type Surface } from '../field';

/** Parameters of a sponge or pumice. */
export interface SpongeParameters {
  /** Radius of the largest and of the smallest pores, px. */
  readonly largest: number;
  readonly smallest: number;
  /** Fraction of the surface taken by pores of each size, 0 … 1. */
  readonly porous: number;
  /** Unevenness of the surface between the pores, px. */
  readonly rough: number;
}

/** Makes a sponge: pores of many sizes cut into an uneven surface. */
export function sponge(
  random: Random,
  { largest, smallest, porous, rough }: SpongeParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const surface = paintSurface(size, (x, y, into) => {
    const noise = fractalNoise(seed, x / 40, y / 40, { octaves: 5, gain: 0.6 });
    into.height = rough * noise;
    into.albedo = 0.6 + 0.08 * noise;
  });
  const { height, albedo } = surface;
  for (let radius = largest; radius >= smallest; radius *= 0.72) {
    const side = size + 2 * radius;
    const count = Math.round((porous * side * side) / (Math.PI * radius * radius));
    for (let i = 0; i < count; i++) {
      const r = radius * (0.8 + 0.4 * random.next());
      const squeeze = 0.75 + 0.5 * random.next();
      const cx = side * random.next() - radius;
      const cy = side * random.next() - radius;
      const col = Math.min(size - 1, Math.max(0, Math.round(cx)));
      const row = Math.min(size - 1, Math.max(0, Math.round(cy)));
      const mouth = Math.min(rough, height[row * size + col] as number) + 0.25 * r;
      for (let y = Math.max(0, Math.ceil(cy - r)); y <= Math.min(size - 1, cy + r); y++)
        for (let x = Math.max(0, Math.ceil(cx - r)); x <= Math.min(size - 1, cx + r); x++) {
          const q = ((x - cx) * (x - cx)) / squeeze + (y - cy) * (y - cy) * squeeze;
          if (q >= r * r) continue;
          const z = mouth - 0.85 * Math.sqrt(r * r - q);
          const at = y * size + x;
          if (z < (height[at] as number)) {
            height[at] = z;
            albedo[at] = Math.max(0.3, (albedo[at] as number) - 0.025);
          }
        }
    }
  }
  return surface;
}
