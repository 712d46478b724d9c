import type { Surface } from './surface';

/** A small solid on a surface. */
export interface Solid {
  /** Its centre, px. */
  readonly x: number;
  readonly y: number;
  /** Half the side of its bounding square, px. */
  readonly radius: number;
  /** Its albedo. */
  readonly albedo: number;
  /** Height of its top at an offset from the centre, or -Infinity beside it. */
  readonly top: (dx: number, dy: number) => number;
}

/** Places a solid on a surface of `size × size` px, in place: it is visible where it is higher than the surface. */
export function stamp(surface: Surface, size: number, { x, y, radius, albedo, top }: Solid): void {
  const right = Math.min(size - 1, Math.floor(x + radius));
  const bottom = Math.min(size - 1, Math.floor(y + radius));
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= bottom; row++)
    for (let col = Math.max(0, Math.ceil(x - radius)); col <= right; col++) {
      const z = top(col - x, row - y);
      if (z > (surface.height[row * size + col] as number)) {
        surface.height[row * size + col] = z;
        surface.albedo[row * size + col] = albedo;
      }
    }
}
