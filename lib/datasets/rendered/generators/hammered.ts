import type { Random } from '../../../core';
import { newSeed, paintSurface, fractalNoise, type Surface } from '../field';

/** Parameters of a hammered sheet. */
export interface HammeredParameters {
  /** Diameter of a dent, px, and its depth, px. */
  readonly dent: number;
  readonly depth: number;
  /** Average number of blows over a point. */
  readonly blows: number;
  /** Direction of the planishing streaks, rad, and their depth, px. */
  readonly direction: number;
  readonly streak: number;
}

/** Makes hammered metal: round dents that cut into each other, leaving sharp rims. */
export function hammered(
  random: Random,
  { dent, depth, blows, direction, streak }: HammeredParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cos = Math.cos(direction);
  const sin = Math.sin(direction);
  const surface = paintSurface(size, (x, y, into) => {
    const marks = fractalNoise(seed, (x * cos + y * sin) / 30, (y * cos - x * sin) / 4, {
      octaves: 3,
      gain: 0.7,
    });
    into.height = 0.8 * depth * fractalNoise(seed + 3, x / 60, y / 60, { octaves: 2 }) + streak * marks;
    into.albedo = 0.42 + 0.06 * marks;
  });
  const { height } = surface;
  const side = size + 2 * dent;
  const count = Math.round((blows * side * side) / (0.785 * dent * dent));
  for (let i = 0; i < count; i++) {
    const r = 0.5 * dent * (0.7 + 0.6 * random.next());
    const cx = side * random.next() - dent;
    const cy = side * random.next() - dent;
    const deep = depth * (0.6 + 0.6 * random.next());
    const col = Math.min(size - 1, Math.max(0, Math.round(cx)));
    const row = Math.min(size - 1, Math.max(0, Math.round(cy)));
    const level = 0.5 * (height[row * size + col] as number);
    for (let y = Math.max(0, Math.ceil(cy - r)); y <= Math.min(size - 1, cy + r); y++)
      for (let x = Math.max(0, Math.ceil(cx - r)); x <= Math.min(size - 1, cx + r); x++) {
        const q = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (r * r);
        if (q >= 1) continue;
        const z = level - deep * (1 - q) + 0.35 * deep;
        const at = y * size + x;
        if (z < (height[at] as number)) height[at] = z;
      }
  }
  return surface;
}
