import { blur, type Surface } from './field';

/** A surface prepared for rendering. */
export interface Relief {
  /** Side of the square patch, px. */
  readonly size: number;
  /** Heights with zero mean, row-major. */
  readonly height: Float32Array;
  /** Per point: slope along x, slope along y, albedo, visible fraction of the sky. */
  readonly detail: Float32Array;
  /** The greatest height, px. */
  readonly top: number;
}

/** Prepares a surface of `size × size` px: slopes by central differences, ambient light by the depth of a point. */
export function relief(surface: Surface, size: number): Relief {
  let mean = 0;
  for (const z of surface.height) mean += z;
  mean /= size * size;
  const height = surface.height.map((z) => z - mean);
  let top = -Infinity;
  for (const z of height) top = Math.max(top, z);
  // A point below the mean of its neighbourhood sees less of the sky.
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
