import type { Random } from '../../../core';
import {
  fractalNoise,
  gradientNoise,
  hashUnit,
  nearestCell,
  newCell,
  newSeed,
  paintSurface,
  smoothStep,
  type Surface,
} from '../field';

/** Parameters of a mosaic or pavement. */
export interface TileParameters {
  /** Distance between neighbouring tiles, px, and width of the grout, px. */
  readonly pitch: number;
  readonly grout: number;
  /** Shape of the tiles. */
  readonly shape: 'square' | 'hexagon' | 'broken';
  /** How irregularly the tiles are placed and tilted, 0 … 1. */
  readonly crooked: number;
  /** How much the tiles differ in albedo, 0 … 1. */
  readonly mottle: number;
}

/** Makes a mosaic: smooth tiles, each tilted a little, with rounded rims in sunken grout. */
export function tiles(
  random: Random,
  { pitch, grout, shape, crooked, mottle }: TileParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cell = newCell();
  const rowHeight = shape === 'hexagon' ? pitch * 0.8660254 : pitch;
  return paintSurface(size, (x, y, into) => {
    let edge = Infinity;
    let id = 0;
    let dx = 0;
    let dy = 0;
    if (shape === 'broken') {
      nearestCell(seed, x / pitch, y / pitch, 0.6 + 0.4 * crooked, cell);
      ({ id, dx, dy } = cell);
      edge = cell.edge * pitch;
    } else {
      // The nearest centre of a square or triangular lattice; a tile ends halfway to every neighbouring centre.
      const j = Math.round(y / rowHeight);
      let nearest = Infinity;
      let cx = 0;
      let cy = 0;
      for (let b = j - 1; b <= j + 1; b++) {
        const shift = shape === 'hexagon' && (b & 1) !== 0 ? 0.5 : 0;
        const a = Math.round(x / pitch - shift);
        const ex = x - (a + shift) * pitch;
        const ey = y - b * rowHeight;
        if (ex * ex + ey * ey >= nearest) continue;
        nearest = ex * ex + ey * ey;
        id = (Math.imul(a, 7919) ^ Math.imul(b, 104729)) >>> 0;
        cx = ex + crooked * 0.1 * pitch * (hashUnit(seed + 1, a, b) - 0.5);
        cy = ey + crooked * 0.1 * pitch * (hashUnit(seed + 2, a, b) - 0.5);
      }
      const turn = crooked * 0.25 * (hashUnit(seed + 3, id, 0) - 0.5);
      dx = (cx - turn * cy) / pitch;
      dy = (cy + turn * cx) / pitch;
      const across = Math.abs(dx);
      const slant = shape === 'hexagon' ? 0.5 * across + 0.8660254 * Math.abs(dy) : Math.abs(dy);
      edge = pitch * (0.5 - Math.max(across, slant));
    }
    const inside = edge - 0.5 * grout + 0.5 * crooked * gradientNoise(seed + 4, x / 5, y / 5);
    const face = smoothStep(-0.5, 2.2, inside);
    const tilt =
      0.5 *
      crooked *
      pitch *
      ((hashUnit(seed + 5, id, 0) - 0.5) * dx + (hashUnit(seed + 6, id, 0) - 0.5) * dy);
    const glaze = fractalNoise(seed + 7, x / 16, y / 16, { octaves: 3 });
    const sand = fractalNoise(seed + 10, x / 3.5, y / 3.5, { octaves: 2, gain: 0.8 });
    into.height = face * (3 + tilt + 0.5 * glaze) + (1 - face) * 0.6 * sand;
    into.albedo =
      face * (0.5 + mottle * (hashUnit(seed + 11, id, 0) - 0.5) + 0.05 * glaze) +
      (1 - face) * (0.34 + 0.08 * sand);
  });
}
