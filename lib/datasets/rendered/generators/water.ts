import type { Random } from '../../../core';
import { gradientNoise, newSeed, paintSurface, type Surface } from '../field';

/** Parameters of a water surface. */
export interface WaterParameters {
  /** Longest wavelength, px. */
  readonly wavelength: number;
  /** Height of the longest waves, px. */
  readonly relief: number;
  /** Direction of the wind, rad, and how far the waves stray from it, rad. */
  readonly direction: number;
  readonly spread: number;
  /** Strength of a wave relative to one of twice its wavelength. */
  readonly chop: number;
}

/** Makes wind-blown water: wave trains of many lengths and directions with sharp crests. */
export function water(
  random: Random,
  { wavelength, relief, direction, spread, chop }: WaterParameters,
  size: number,
): Surface {
  const seed = newSeed(random);
  const waves = Array.from({ length: 30 }, (_, i) => {
    const octave = (4 * i) / 30;
    const angle = direction + spread * random.normal();
    const length = wavelength / (1 + octave);
    return {
      x: Math.cos(angle) / length,
      y: Math.sin(angle) / length,
      phase: random.next(),
      height: (0.3 * relief * (1 + octave * (chop - 1) * 0.25)) / (1 + octave),
    };
  });
  return paintSurface(size, (x, y, into) => {
    const wx = x + 0.3 * wavelength * gradientNoise(seed, x / (2 * wavelength), y / (2 * wavelength));
    const wy = y + 0.3 * wavelength * gradientNoise(seed + 1, x / (2 * wavelength), y / (2 * wavelength));
    let z = 0;
    for (const wave of waves) {
      const s = Math.sin(Math.PI * (wave.x * wx + wave.y * wy + wave.phase));
      // Broad troughs and sharper crests.
      z += wave.height * (1 - 2 * Math.sqrt(s * s + 0.06));
    }
    into.height = z;
    into.albedo = 0.4;
  });
}
