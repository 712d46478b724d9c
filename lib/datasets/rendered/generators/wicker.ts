import type { Random } from '../../../core';
import { gradientNoise, hashUnit, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of a basket. */
export interface WickerParameters {
  /** Distance between the upright stakes, px. */
  readonly stake: number;
  /** Height of a woven band, px, and the number of rods in it. */
  readonly band: number;
  readonly rods: number;
  /** Whether the rods are flat splints instead of round. */
  readonly flat: boolean;
  /** How uneven the rods are, 0 … 1. */
  readonly uneven: number;
}

/** Makes a basket: bands of rods that pass alternately in front of and behind upright stakes. */
export function wicker(
  random: Random,
  { stake, band, rods, flat, uneven }: WickerParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  return paintSurface(size, (x, y, into) => {
    const wy = y + uneven * band * 0.7 * gradientNoise(seed, x / (2.2 * stake), y / (3 * band));
    const wx = x + uneven * stake * 0.3 * gradientNoise(seed + 1, x / 90, y / 50);
    const j = Math.floor(wy / band);
    const v = wy / band - j;
    const bow = Math.sin(Math.PI * (wx / stake + j));
    const rod = Math.min(rods - 1, Math.floor(v * rods));
    const thick = 0.92 + 0.16 * (hashUnit(seed + 2, j, rod) - 0.5);
    const u = (2 * (v * rods - rod) - 1) / thick;
    const section =
      Math.abs(u) < 1 ? (flat ? Math.sqrt(Math.sqrt(1 - u * u * u * u)) : Math.sqrt(1 - u * u)) : -0.4;
    const grain =
      gradientNoise(seed + 3, x / 26, y / 1.7 + 31 * rod) + 0.5 * gradientNoise(seed + 4, x / 9, y / 1.5);
    const rodHeight =
      0.24 * stake * bow + ((flat ? 0.25 : 0.5) * band * section) / (flat ? 1 : rods) + 0.22 * grain;
    const k = Math.floor(wx / stake);
    const w = (2 * (wx / stake - k) - 1) / 0.5;
    const stakeHeight = Math.abs(w) < 1 ? 0.14 * stake * Math.sqrt(1 - w * w) - 0.06 * stake : -0.3 * stake;
    const isRod = rodHeight > stakeHeight;
    into.height = isRod ? rodHeight : stakeHeight;
    into.albedo = (isRod ? 0.5 + 0.16 * hashUnit(seed + 5, j, rod) : 0.42) + 0.08 * grain;
  });
}
