import { blur, type Surface } from './field';

/** A surface prepared for being lit and looked at. */
export interface Relief {
  /** Side of the square patch, px. */
  readonly size: number;
  /** Heights, lowered so that their mean is 0, row-major. */
  readonly height: Float32Array;
  /** Per point: slope along x, slope along y, albedo, share of the sky that is seen. */
  readonly detail: Float32Array;
  /** The greatest height, px. */
  readonly top: number;
}

/** Prepares a surface of `size × size` px: slopes by central differences, ambient light by how deep a point lies. */
export function relief(surface: Surface, size: number): Relief {
  let mean = 0;
  for (const z of surface.height) mean += z;
  mean /= size * size;
  const height = surface.height.map((z) => z - mean);
  let top = -Infinity;
  for (const z of height) top = Math.max(top, z);
  // A point below the mean of its surroundings, near or far, sees less of the sky.
  const near = blur(height, size, 3);
  const far = blur(height, size, 9);
  const detail = new Float32Array(size * size * 4);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const left = x > 0 ? i - 1 : i;
      const right = x < size - 1 ? i + 1 : i;
      const above = y > 0 ? i - size : i;
      const below = y < size - 1 ? i + size : i;
      const z = height[i] as number;
      const depth = Math.max(0, (near[i] as number) - z) / 4 + Math.max(0, (far[i] as number) - z) / 10;
      detail[4 * i] = ((height[right] as number) - (height[left] as number)) / Math.max(1, right - left);
      detail[4 * i + 1] =
        ((height[below] as number) - (height[above] as number)) / (y > 0 && y < size - 1 ? 2 : 1);
      detail[4 * i + 2] = surface.albedo[i] as number;
      detail[4 * i + 3] = 1 / (1 + depth);
    }
  return { size, height, detail, top };
}
