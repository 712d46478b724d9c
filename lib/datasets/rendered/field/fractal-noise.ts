import { gradientNoise } from './gradient-noise';

/** Sums octaves of gradient noise, each twice as fine as the one before and `gain` times as strong; about [-1, 1]. */
export function fractalNoise(
  seed: number,
  x: number,
  y: number,
  { octaves, gain = 0.5 }: { octaves: number; gain?: number },
): number {
  let sum = 0;
  let amplitude = 1;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave++) {
    // The shift keeps apart the lattice points of different octaves, where noise is zero.
    sum += amplitude * gradientNoise(seed + octave, x * scale + octave * 17.31, y * scale + octave * 5.73);
    amplitude *= gain;
    scale *= 2;
  }
  return sum;
}
