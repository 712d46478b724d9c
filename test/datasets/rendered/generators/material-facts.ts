import { randomGenerator } from 'texton-lab';
import type { Surface, SurfaceGenerator } from 'texton-lab/dist/datasets/rendered/field';
import { expect, it } from 'vitest';

/** Side of the patches that the tests look at, px. */
export const size = 128;

/** Makes a patch of a material with a fixed seed. */
export function patch<P>(generator: SurfaceGenerator<P>, parameters: P, seed: number = 5): Surface {
  return generator(randomGenerator(seed), parameters, size);
}

/** Correlation of a patch's heights with themselves at a shift of whole pixels. */
export function correlation({ height }: Surface, dx: number, dy: number): number {
  const pairs: [number, number][] = [];
  for (let y = Math.max(0, -dy); y < size - Math.max(0, dy); y++)
    for (let x = Math.max(0, -dx); x < size - Math.max(0, dx); x++)
      pairs.push([height[y * size + x] as number, height[(y + dy) * size + x + dx] as number]);
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const [a, b] of pairs) {
    ab += (a - meanA) * (b - meanB);
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Mean and deviation of a patch's heights, px. */
export function heights({ height }: Surface): { mean: number; deviation: number } {
  const mean = height.reduce((sum, z) => sum + z, 0) / height.length;
  return { mean, deviation: Math.sqrt(height.reduce((sum, z) => sum + (z - mean) ** 2, 0) / height.length) };
}

/** States what holds for every material: `other` is a set of parameters that differs from the first. */
export function itIsAMaterial<P>(generator: SurfaceGenerator<P>, parameters: P, other: P): void {
  it('gives finite heights and albedos in [0, 1]', () => {
    for (const choice of [parameters, other]) {
      const { height, albedo } = patch(generator, choice);
      expect(height).toHaveLength(size * size);
      expect(albedo).toHaveLength(size * size);
      expect(height.every(Number.isFinite)).toBe(true);
      expect(albedo.every((a) => a >= 0 && a <= 1)).toBe(true);
    }
  });
  it('gives the same patch for the same seed and another for another seed', () => {
    const first = patch(generator, parameters);
    expect(patch(generator, parameters)).toEqual(first);
    expect(patch(generator, parameters, 6).height).not.toEqual(first.height);
  });
  it('has a relief that the parameters change, and that is no uncorrelated noise', () => {
    const surface = patch(generator, parameters);
    expect(patch(generator, other).height).not.toEqual(surface.height);
    expect(heights(surface).deviation).toBeGreaterThan(0.2);
    expect(Math.max(correlation(surface, 1, 0), correlation(surface, 0, 1))).toBeGreaterThan(0.5);
  });
}
