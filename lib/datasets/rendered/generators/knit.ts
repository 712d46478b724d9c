import type { Random } from '../../../core';
import { fractalNoise, gradientNoise, hashUnit, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of a knitted fabric. */
export interface KnitParameters {
  /** Width of a column of stitches and height of a row, px. */
  readonly column: number;
  readonly row: number;
  /** Columns after which knit changes to purl and back (ribbing); 0 never. */
  readonly rib: number;
  /** How loose and uneven the stitches are, 0 … 1. */
  readonly loose: number;
  /** Height of the fibres that stick out of the yarn, px. */
  readonly fuzz: number;
}

/** Makes a knitted fabric: columns of V-shaped stitches, and bumps in purl columns. */
export function knit(
  random: Random,
  { column, row, rib, loose, fuzz }: KnitParameters,
  size: number,
): Surface {
  const seed = newSeed(random);

  // Height of one leg of a stitch, an ellipse that leans inwards, at an offset from its centre in px.
  function leg(dx: number, dy: number, lean: number): number {
    const along = dy * 0.9 - lean * dx * 0.44;
    const across = dx * 0.9 + lean * dy * 0.44;
    const a = along / (0.92 * row);
    const b = across / (0.27 * column);
    const rest = 1 - a * a - b * b;
    return rest > 0 ? 0.34 * column * Math.sqrt(rest) + 0.22 * dy : -Infinity;
  }

  return paintSurface(size, (x, y, into) => {
    const wx = x + loose * column * 0.8 * gradientNoise(seed, x / (2.5 * column), y / (3 * row));
    const wy = y + loose * row * 0.9 * gradientNoise(seed + 1, x / (3 * column), y / (2.5 * row));
    const i = Math.floor(wx / column);
    const across = wx - (i + 0.5) * column;
    const purl = rib > 0 && ((i % (2 * rib)) + 2 * rib) % (2 * rib) >= rib;
    const side = across < 0 ? -1 : 1;
    let best = -0.35 * column;
    let shade = 0;
    const middle = Math.floor(wy / row);
    for (let j = middle - 1; j <= middle + 1; j++) {
      const dy = wy - (j + 0.5) * row;
      const size01 = 1 + loose * 0.3 * (hashUnit(seed + 2, i, j) - 0.5);
      const z = purl
        ? leg(dy * 1.5 * (column / row), across * (row / column) * 0.75, 0) - 0.3 * column
        : leg((across - side * 0.25 * column) * size01, dy * size01, side);
      if (z > best) {
        best = z;
        shade = hashUnit(seed + 3, i, j);
      }
    }
    const ply = gradientNoise(
      seed + 4,
      (wx + side * wy * 0.6) / (0.16 * column),
      (wy - side * wx * 0.3) / (0.55 * row),
    );
    const hair = fractalNoise(seed + 5, x / 3, y / 3, { octaves: 2 });
    into.height = best + 0.07 * column * ply + fuzz * hair;
    into.albedo = 0.55 + 0.06 * (shade - 0.5) + 0.08 * ply + 0.05 * hair;
  });
}
