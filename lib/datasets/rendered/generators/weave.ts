import type { Random } from '../../../core';
import { gradientNoise, hashUnit, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of plain weave, basket weave or wire cloth. */
export interface WeaveParameters {
  /** Distance between neighbouring warp threads and between neighbouring weft threads, px. */
  readonly warp: number;
  readonly weft: number;
  /** Thread width as a fraction of the distance: below 0.8 there are holes. */
  readonly cover: number;
  /** Number of threads that run side by side as one: 1 plain weave, 2 basket weave. */
  readonly group: number;
  /** How uneven the threads are: 0 machine-made … 1 hand-spun. */
  readonly uneven: number;
  /** Strength of the twisted fibres within a thread, px. */
  readonly twist: number;
}

/** Makes a cloth of threads that pass alternately over and under each other. */
export function weave(random: Random, parameters: WeaveParameters, size: number): Surface {
  const { warp, weft, cover, group, uneven, twist } = parameters;
  const seed = newSeed(random);
  const lift = 0.28 * Math.min(warp, weft) * (group > 1 ? 1.3 : 1);

  // One system of threads; `along` runs with the thread, both in units of the distance between threads.
  function thread(
    across: number,
    along: number,
    pitch: number,
    stream: number,
    phase: number,
  ): { z: number; shade: number } {
    const index = Math.floor(across);
    const slub = gradientNoise(seed + stream, along * 0.35, index * 7.3);
    const half = 0.5 * cover * (1 + uneven * 0.45 * slub);
    const u =
      (across - index - 0.5 + uneven * 0.25 * gradientNoise(seed + stream + 1, along * 0.2, index * 3.1)) /
      half;
    if (u < -1 || u > 1) return { z: -Infinity, shade: 0 };
    const wave = Math.sin(Math.PI * (along / group + Math.floor(index / group) + phase));
    const bend = wave / Math.sqrt(wave * wave + 0.15);
    const fibre = gradientNoise(
      seed + stream + 2,
      along * 0.9 + u * 0.8 + index * 5.7,
      (u * 1.6 + along * 0.7) * 1.3,
    );
    return {
      z: lift * bend + 0.5 * pitch * cover * Math.sqrt(1 - u * u) + twist * fibre,
      shade: 0.14 * (hashUnit(seed + stream, index, 0) - 0.5) + 0.1 * fibre,
    };
  }

  return paintSurface(size, (x, y, into) => {
    const sway = uneven * 0.6;
    const px = (x + sway * warp * gradientNoise(seed + 8, x / 90, y / 70)) / warp;
    const py = (y + sway * weft * gradientNoise(seed + 9, x / 70, y / 90)) / weft;
    const a = thread(px, py, warp, 10, 0);
    const b = thread(py, px, weft, 20, 1);
    const top = a.z > b.z ? a : b;
    const floor = -1.2 * lift - 0.3 * warp;
    into.height = Math.max(top.z, floor);
    into.albedo = top.z > floor ? 0.6 + top.shade : 0.2;
  });
}
