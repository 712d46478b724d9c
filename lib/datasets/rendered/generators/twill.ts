import type { Random } from '../../../core';
import { gradientNoise, hashUnit, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of twill, denim or herringbone. */
export interface TwillParameters {
  /** Distance between neighbouring threads, px. */
  readonly pitch: number;
  /** Weft threads that a warp thread passes over, then under. */
  readonly over: number;
  readonly under: number;
  /** Warp threads after which the diagonal turns back (herringbone); 0 never. */
  readonly turn: number;
  /** Albedo of the weft; that of the warp is 0.6. */
  readonly weftAlbedo: number;
  /** How uneven the threads are, 0 … 1. */
  readonly uneven: number;
}

/** Makes a cloth whose threads float over several others, each thread's floats one step beyond its neighbour's. */
export function twill(random: Random, parameters: TwillParameters, size: number): Surface {
  const { pitch, over, under, turn, weftAlbedo, uneven } = parameters;
  const seed = newSeed(random);
  const period = over + under;

  // The weft row at which the floats of a warp thread begin.
  function shift(index: number): number {
    if (turn === 0) return index;
    const place = ((index % (2 * turn)) + 2 * turn) % (2 * turn);
    return place < turn ? place : 2 * turn - place;
  }

  return paintSurface(size, (x, y, into) => {
    const px = (x + uneven * pitch * gradientNoise(seed, x / 60, y / 90)) / pitch;
    const py = (y + uneven * pitch * gradientNoise(seed + 1, x / 90, y / 60)) / pitch;
    const i = Math.floor(px);
    const j = Math.floor(py);
    const place = (((j - shift(i)) % period) + period) % period;
    const isWarp = place < over;
    const across = isWarp ? px - i - 0.5 : py - j - 0.5;
    const along = isWarp ? (place + py - j) / over : px - i;
    const width =
      0.5 *
      (1 + uneven * 0.25 * gradientNoise(seed + 2, isWarp ? i * 5.3 : px * 0.3, isWarp ? py * 0.3 : j * 5.3));
    const u = Math.min(1, Math.abs(across) / width);
    const arch = Math.sqrt(Math.max(0, Math.sin(Math.PI * Math.min(1, Math.max(0, along)))));
    const fibre = gradientNoise(
      seed + 3,
      (isWarp ? px * 3 + py * 0.8 : px * 0.8) + 0.4 * py,
      isWarp ? py * 0.8 : py * 3 + px,
    );
    into.height =
      pitch * ((isWarp ? 0.55 : 0.35) * Math.sqrt(1 - u * u) * (0.35 + 0.65 * arch) + 0.25 * arch) +
      0.07 * pitch * fibre;
    const thread = isWarp ? hashUnit(seed + 4, i, 0) : hashUnit(seed + 5, j, 0);
    into.albedo = (isWarp ? 0.6 : weftAlbedo) * (0.88 + 0.24 * thread) + 0.06 * fibre;
  });
}
