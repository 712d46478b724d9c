import type { Random } from '../../core';
import type { Surface, SurfaceGenerator } from './field';
import type { Finish } from './photograph';

/** One class of material: which generator makes it, with which parameters, and how it reflects light. */
export interface Material {
  readonly name: string;
  readonly generator: string;
  readonly parameters: object;
  readonly finish: Finish;
  /** Makes a patch of `size × size` px of the material. */
  readonly surface: (random: Random, size: number) => Surface;
}

/** Describes a material by a generator and its parameters. */
export function material<Parameters extends object>(
  name: string,
  generator: SurfaceGenerator<Parameters>,
  { gloss = 0, polish = 4, ...parameters }: Parameters & Partial<Finish>,
): Material {
  const own = parameters as unknown as Parameters;
  return {
    name,
    generator: generator.name,
    parameters: own,
    finish: { gloss, polish },
    surface: (random, size) => generator(random, own, size),
  };
}
