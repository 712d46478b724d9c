import type { Plane } from '../core';

/**
 * Pads a plane on every side by reflection, with the edge pixel repeated (… c b a | a b c …).
 *
 * A margin wider than the plane is reflected repeatedly.
 * @param margin number of pixels to add on each side
 */
export function padByReflection(plane: Plane, margin: number): Plane {
  const width = plane.width + 2 * margin;
  const height = plane.height + 2 * margin;
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = reflect(y - margin, plane.height) * plane.width;
    for (let x = 0; x < width; x++)
      data[y * width + x] = plane.data[row + reflect(x - margin, plane.width)] as number;
  }
  return { width, height, data };
}

function reflect(index: number, length: number): number {
  const period = 2 * length;
  const folded = ((index % period) + period) % period;
  return folded < length ? folded : period - 1 - folded;
}
