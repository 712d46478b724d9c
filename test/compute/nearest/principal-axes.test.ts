import { principalAxes } from 'texton-lab/dist/compute/nearest/principal-axes';
import { describe, expect, it } from 'vitest';
import { numbers } from '../reference/numbers';

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}

function rowsOf(axes: Float64Array, dimensions: number): Float64Array[] {
  return Array.from({ length: axes.length / dimensions }, (_, p) =>
    axes.subarray(p * dimensions, (p + 1) * dimensions),
  );
}

describe('principalAxes', () => {
  it.each([
    ['at random', (i: number) => i],
    ['all the same', () => 0],
    ['on a line', (i: number) => Math.floor(i / 6)],
  ])('gives orthonormal axes of centres %s', (_, of) => {
    const values = numbers(1, 600);
    const centres = Float64Array.from({ length: 600 }, (_value, i) => values[of(i)] as number);
    const axes = rowsOf(principalAxes(centres, { dimensions: 6, count: 6 }), 6);
    axes.forEach((a, p) =>
      axes.forEach((b, q) => expect(Math.abs(dot(a, b) - (p === q ? 1 : 0))).toBeLessThan(1e-12)),
    );
  });

  it('finds the direction in which centres are spread, wherever they lie', () => {
    const direction = [0.6, 0, 0.8];
    const spread = numbers(2, 50);
    const noise = numbers(3, 150);
    const centres = Float64Array.from(
      { length: 150 },
      (_, i) =>
        7 +
        5 * (spread[Math.floor(i / 3)] as number) * (direction[i % 3] as number) +
        0.1 * (noise[i] as number),
    );
    const [first] = rowsOf(principalAxes(centres, { dimensions: 3, count: 1 }), 3);
    expect(Math.abs(dot(first as Float64Array, direction))).toBeGreaterThan(0.999);
  });
});
