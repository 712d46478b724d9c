import type { Random } from '../../../core';
import { hashUnit, newSeed, roughen, type Surface } from '../field';

/** Parameters of a crumpled sheet of paper. */
export interface PaperParameters {
  /** Size of the largest facets, px. */
  readonly facet: number;
  /** Height of the largest creases, px. */
  readonly relief: number;
  /** Strength of each finer level of facets relative to the one above, 0 … 1. */
  readonly fine: number;
  /** Number of levels, each about 0.45 times as large as the one above. */
  readonly levels: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Adds a plane triangle's height to a field; each pixel centre belongs to one triangle of a mesh only. */
function addTriangle(field: Float32Array, size: number, a: Corner, b: Corner, c: Corner): void {
  const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area === 0) return;
  const right = Math.min(size - 1, Math.floor(Math.max(a.x, b.x, c.x)));
  const bottom = Math.min(size - 1, Math.floor(Math.max(a.y, b.y, c.y)));
  for (let y = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y))); y <= bottom; y++)
    for (let x = Math.max(0, Math.ceil(Math.min(a.x, b.x, c.x))); x <= right; x++) {
      const u = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
      const v = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
      if (u >= 0 && v >= 0 && u + v <= 1) {
        field[y * size + x] = a.z + u * (b.z - a.z) + v * (c.z - a.z);
      }
    }
}

/** Makes a crumpled sheet of paper: flat facets that meet in sharp creases, at several scales. */
export function paper(
  random: Random,
  { facet, relief, fine, levels }: PaperParameters,
  size: number,
): Surface {
  const height = new Float32Array(size * size);
  let scale = facet;
  let strength = relief;
  for (let level = 0; level < levels; level++) {
    const seed = newSeed(random);
    const field = new Float32Array(size * size);
    // Corners move by at most a quarter of a facet, so that no triangle flips over and leaves a hole.
    const corner = (i: number, j: number): Corner => ({
      x: (i + 0.5 * (hashUnit(seed, i, j) - 0.5)) * scale,
      y: (j + 0.5 * (hashUnit(seed + 1, i, j) - 0.5)) * scale,
      z: strength * (hashUnit(seed + 2, i, j) - 0.5),
    });
    const cells = Math.ceil(size / scale) + 1;
    for (let j = -2; j < cells; j++)
      for (let i = -2; i < cells; i++) {
        const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
        if (hashUnit(seed + 3, i, j) < 0.5) {
          addTriangle(field, size, a, b, c);
          addTriangle(field, size, a, c, d);
        } else {
          addTriangle(field, size, a, b, d);
          addTriangle(field, size, b, c, d);
        }
      }
    for (let i = 0; i < height.length; i++) height[i] = (height[i] as number) + (field[i] as number);
    scale *= 0.45;
    strength *= 0.45 * 2 * fine;
  }
  const surface = { height, albedo: new Float32Array(size * size).fill(0.7) };
  return roughen(surface, size, { seed: newSeed(random), scale: 2.5, height: 0.12, albedo: 0.02 });
}
