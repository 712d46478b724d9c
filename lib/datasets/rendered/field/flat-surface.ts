import type { Surface } from './surface';

/** Makes a flat surface of `size × size` px for solids and strands to be laid onto. */
export function flatSurface(size: number, height: number, albedo: number): Surface {
  return {
    height: new Float32Array(size * size).fill(height),
    albedo: new Float32Array(size * size).fill(albedo),
  };
}
