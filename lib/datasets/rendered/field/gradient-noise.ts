import { hashCell } from './hash-cell';

function corner(seed: number, ix: number, iy: number, dx: number, dy: number): number {
  const h = hashCell(seed, ix, iy);
  return ((h & 0xffff) / 32768 - 1) * dx + ((h >>> 16) / 32768 - 1) * dy;
}

/**
 * Evaluates gradient noise with lattice spacing 1: smooth, zero at the lattice points, within about [-1, 1]
 * (Perlin 2002, doi:10.1145/566654.566636).
 */
export function gradientNoise(seed: number, x: number, y: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const top = corner(seed, ix, iy, fx, fy) * (1 - u) + corner(seed, ix + 1, iy, fx - 1, fy) * u;
  const bottom =
    corner(seed, ix, iy + 1, fx, fy - 1) * (1 - u) + corner(seed, ix + 1, iy + 1, fx - 1, fy - 1) * u;
  return 1.8 * (top * (1 - v) + bottom * v);
}
