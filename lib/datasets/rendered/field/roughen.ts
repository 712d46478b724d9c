import { fractalNoise } from './fractal-noise';
import type { Surface } from './surface';

/** Adds noise with a smallest wavelength of about `scale` px to the height and albedo of a surface, in place. */
export function roughen(
  surface: Surface,
  size: number,
  {
    seed,
    scale,
    height,
    albedo = 0,
    octaves = 2,
  }: { seed: number; scale: number; height: number; albedo?: number; octaves?: number },
): Surface {
  const coarsest = scale * (1 << (octaves - 1));
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const noise = fractalNoise(seed, x / coarsest, y / coarsest, { octaves, gain: 0.7 });
      surface.height[i] = (surface.height[i] as number) + height * noise;
      surface.albedo[i] = Math.min(1, Math.max(0.03, (surface.albedo[i] as number) + albedo * noise));
    }
  return surface;
}
