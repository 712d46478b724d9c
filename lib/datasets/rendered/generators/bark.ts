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

/** Parameters of bark. */
export interface BarkParameters {
  /** Width of a plate, px, and its length as a multiple of the width. */
  readonly width: number;
  readonly stretch: number;
  /** Depth of the fissures, px. */
  readonly depth: number;
  /** How much the fissures meander, 0 … 1. */
  readonly twist: number;
  /** How scaly the plates are, 0 … 1. */
  readonly scaly: number;
}

/** Makes bark: long scaly plates between deep fissures that run up the trunk. */
export function bark(
  random: Random,
  { width, stretch, depth, twist, scaly }: BarkParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const cell = newCell();
  return paintSurface(size, (x, y, into) => {
    const wx =
      x +
      twist *
        width *
        (1.1 * gradientNoise(seed, x / (2 * width), y / (2 * width)) +
          0.35 * fractalNoise(seed + 1, x / 11, y / 16, { octaves: 2 }));
    const wy = y + twist * width * 1.5 * gradientNoise(seed + 2, x / width, y / (2 * width));
    nearestCell(seed + 3, wx / width, wy / (width * stretch), 1, cell);
    // The distance to the border in px: cells are stretched along y, fissures are not.
    const edge = cell.edge * width * (1 + 0.3 * gradientNoise(seed + 4, x / 9, y / 9));
    const plate = smoothStep(0, 0.33 * width, edge);
    const ridged =
      1 -
      Math.abs(
        fractalNoise(seed + 5, wx / (0.45 * width), wy / (0.45 * width * stretch), {
          octaves: 4,
          gain: 0.55,
        }),
      );
    const layer =
      scaly *
      (Math.floor(4 * (0.5 + 0.5 * gradientNoise(seed + 6, wx / (0.8 * width), wy / (1.3 * width)))) / 4);
    const fine = fractalNoise(seed + 7, x / 6, y / 11, { octaves: 3, gain: 0.7 });
    into.height =
      depth *
        (plate * (0.75 + 0.35 * hashUnit(seed + 8, cell.id, 0)) +
          0.45 * ridged * (0.4 + plate) +
          0.5 * layer * plate) +
      0.09 * depth * fine;
    into.albedo = 0.24 + 0.2 * plate + 0.12 * ridged + 0.08 * fine;
  });
}
