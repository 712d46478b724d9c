import type { Random } from '../../../core';
import {
  fractalNoise,
  gradientNoise,
  hashUnit,
  newSeed,
  paintSurface,
  smoothStep,
  type Surface,
} from '../field';

/** Parameters of a brick wall. */
export interface BrickParameters {
  /** Length and height of a brick with its joint, and width of the joint, px. */
  readonly length: number;
  readonly course: number;
  readonly joint: number;
  /** Shift from course to course as a fraction of the length: 0.5 running bond, 0 stacked. */
  readonly bond: number;
  /** How worn the edges are, 0 … 1. */
  readonly worn: number;
  /** Unevenness of a brick's face, px. */
  readonly rough: number;
}

/** Makes a brick wall: courses of bricks, each a little out of line, in sandy mortar. */
export function brick(
  random: Random,
  { length, course, joint, bond, worn, rough }: BrickParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  return paintSurface(size, (x, y, into) => {
    const wy = y + 0.8 * gradientNoise(seed, x / 50, y / 50);
    const j = Math.floor(wy / course);
    const shifted = x + bond * length * j + 0.12 * length * (hashUnit(seed + 1, j, 0) - 0.5);
    const i = Math.floor(shifted / length);
    const u = shifted - (i + 0.5) * length;
    const v = wy - (j + 0.5) * course;
    const chip =
      worn * (2.2 * gradientNoise(seed + 2, x / 7, y / 7) + 1.1 * gradientNoise(seed + 3, x / 3, y / 3));
    const a = 0.5 * (length - joint) - Math.abs(u);
    const b = 0.5 * (course - joint) - Math.abs(v);
    // Rounded corners: near two sides, the distance is measured to a circle.
    const r = 1.5 + 3 * worn;
    const corner = Math.sqrt(
      Math.max(0, r - a) * Math.max(0, r - a) + Math.max(0, r - b) * Math.max(0, r - b),
    );
    const inside = (a < r && b < r ? r - corner : Math.min(a, b)) + chip;
    const face = smoothStep(-0.6, 1.6 + 2 * worn, inside);
    const tone = hashUnit(seed + 4, i, j);
    const tilt = (hashUnit(seed + 5, i, j) - 0.5) * 0.04 * u + (hashUnit(seed + 6, i, j) - 0.5) * 0.08 * v;
    const texture = fractalNoise(seed + 7, x / 12, y / 9, { octaves: 4, gain: 0.7 });
    const pits = smoothStep(0.45, 0.75, gradientNoise(seed + 11, x / 4, y / 3));
    const sand = fractalNoise(seed + 12, x / 4, y / 4, { octaves: 2, gain: 0.8 });
    into.height =
      face * (joint + 1 + tilt + 1.6 * (tone - 0.5) + rough * (texture - 1.2 * pits)) +
      (1 - face) * 0.8 * sand;
    into.albedo =
      face * (0.36 + 0.2 * tone + 0.08 * texture - 0.08 * pits) + (1 - face) * (0.62 + 0.08 * sand);
  });
}
