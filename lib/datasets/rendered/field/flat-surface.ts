import type { Surface } from './surface';

/** Makes a flat surface of `size × size` px onto which solids and strands are drawn. */
export function flatSurface(size: number, height: number, albedo: number): Surface {
  return {
    height: new Float32Array(size * size).fill(height),
    albedo: new Float32Array(size * size).fill(albedo),
  };
}
