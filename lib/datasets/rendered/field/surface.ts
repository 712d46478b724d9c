import type { Random } from '../../../core';

/** A square patch of material seen from above: relief and reflectance, both `size × size`, row-major. */
export interface Surface {
  /** Height of the surface above its base, in px. */
  readonly height: Float32Array;
  /** Fraction of light that is reflected, in [0, 1]. */
  readonly albedo: Float32Array;
}

/** Makes a patch of `size × size` px of one kind of material. */
export type SurfaceGenerator<Parameters> = (random: Random, parameters: Parameters, size: number) => Surface;
