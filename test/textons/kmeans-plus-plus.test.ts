import fc from 'fast-check';
import { randomGenerator } from 'texton-lab';
import { kmeansPlusPlus } from 'texton-lab/dist/textons';
import type { Vectors } from 'texton-lab/dist/textons/check-vector-list';
import { describe, expect, it } from 'vitest';

const vectors = { count: 6, dimensions: 1, data: Float32Array.of(0, 0, 0, 0, 50, 100) };

/** Greedy k-means++ as it is defined: every distance measured in full. */
function plainStart({ count, dimensions, data }: Vectors, k: number, seed: number): Float64Array {
  const random = randomGenerator(seed);
  const row = (i: number): Float32Array => data.subarray(i * dimensions, (i + 1) * dimensions);
  const square = (i: number, j: number): number =>
    row(i).reduce((sum, value, d) => sum + (value - (row(j)[d] ?? NaN)) ** 2, 0);
  const sumOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
  const chosen = [random.integer(count)];
  let squares = Array.from({ length: count }, (_, i) => square(i, chosen[0] ?? NaN));
  while (chosen.length < k) {
    const tries = Array.from({ length: 2 + Math.floor(Math.log(k)) }, () => {
      const threshold = random.next() * sumOf(squares);
      let sum = 0;
      const drawn = squares.findIndex((value) => value > 0 && (sum += value) > threshold);
      const candidate = drawn >= 0 ? drawn : squares.reduce((last, v, i) => (v > 0 ? i : last), count - 1);
      return { candidate, lowered: squares.map((value, i) => Math.min(value, square(i, candidate))) };
    });
    const least = Math.min(...tries.map(({ lowered }) => sumOf(lowered)));
    const best = tries.find(({ lowered }) => sumOf(lowered) === least) ?? { candidate: NaN, lowered: [] };
    chosen.push(best.candidate);
    squares = best.lowered;
  }
  return Float64Array.from(chosen.flatMap((i) => Array.from(row(i))));
}

describe('kmeansPlusPlus', () => {
  it('passes over distances that cannot change anything, and changes nothing by that', () => {
    const sizes = fc.record({
      count: fc.integer({ min: 2, max: 60 }),
      dimensions: fc.integer({ min: 1, max: 9 }),
      k: fc.integer({ min: 1, max: 12 }),
      seed: fc.integer({ min: 0, max: 1e6 }),
      kind: fc.constantFrom('clusters', 'grid', 'far from zero', 'tiny'),
    });
    fc.assert(
      fc.property(sizes, ({ count, dimensions, k, seed, kind }) => {
        const random = randomGenerator(seed, 1);
        const kinds = {
          clusters: () => 50 * random.integer(4) + random.normal(),
          grid: () => random.integer(3),
          'far from zero': () => 1e4 + random.normal(),
          tiny: () => 1e-30 * random.normal(),
        };
        const data = Float32Array.from({ length: count * dimensions }, kinds[kind as keyof typeof kinds]);
        const set = { count, dimensions, data };
        const centres = Math.min(k, count);
        expect(kmeansPlusPlus(set, { k: centres, seed })).toEqual(plainStart(set, centres, seed));
      }),
      { numRuns: 400 },
    );
  });

  it('never chooses a place twice while others are left', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(kmeansPlusPlus(vectors, { k: 3, seed }).toSorted()).toEqual(Float64Array.of(0, 50, 100));
  });

  it('chooses vectors, the same for the same seed', () => {
    const first = kmeansPlusPlus(vectors, { k: 5, seed: 2 });
    expect(kmeansPlusPlus(vectors, { k: 5, seed: 2 })).toEqual(first);
    expect(first.every((v) => [0, 50, 100].includes(v))).toBe(true);
  });

  it('draws far vectors more often than near ones, and not always the same', () => {
    const line = { count: 20, dimensions: 1, data: Float32Array.from({ length: 20 }, (_, i) => i) };
    const pairs = Array.from({ length: 40 }, (_, seed) => kmeansPlusPlus(line, { k: 2, seed }));
    const apart = pairs.map(([a, b]) => Math.abs((a as number) - (b as number)));
    expect(apart.reduce((sum, d) => sum + d, 0) / 40).toBeGreaterThan(8);
    expect(new Set(pairs.map((pair) => pair[1])).size).toBeGreaterThan(5);
  });
});
