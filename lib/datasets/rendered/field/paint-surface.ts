import type { Surface } from './surface';

/** The height and albedo of one point, written by the function that paints a surface. */
export interface Paint {
  height: number;
  albedo: number;
}

/** Makes a surface from a function that computes the height and albedo of every point; `y` grows downwards. */
export function paintSurface(size: number, paint: (x: number, y: number, into: Paint) => void): Surface {
  const height = new Float32Array(size * size);
  const albedo = new Float32Array(size * size);
  const into: Paint = { height: 0, albedo: 0.5 };
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      paint(x, y, into);
      height[i] = into.height;
      albedo[i] = into.albedo;
    }
  return { height, albedo };
}
