import fc from 'fast-check';
import { nearestCentres, startEngine, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { nearest, planesOf } from './reference/clustering';
import { firstDifference, numbers } from './reference/numbers';

afterAll(stopEngine);

describe('nearestCentres', () => {
  it('finds the nearer of two points, and of equals the first', async () => {
    const data = Float32Array.of(0, 0, 3, 1, 1, 0.5);
    const centres = Float64Array.of(0, 0, 2, 1, 2, 1);
    expect(await nearestCentres({ count: 3, dimensions: 2, data }, centres)).toEqual(Int32Array.of(0, 1, 0));
  });

  it.each([true, false])('equals the definition in float64, ties included (fused: %s)', async (fused) => {
    startEngine({ fused });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 53 }),
        fc.integer({ min: 1, max: 41 }),
        fc.constantFrom('uniform' as const, 'integer' as const),
        fc.constantFrom('rows' as const, 'planes' as const),
        fc.integer({ min: 1, max: 1000 }),
        async (count, dimensions, k, kind, layout, seed) => {
          const rows = numbers(seed, count * dimensions, kind);
          const centres = Float64Array.from(numbers(seed + 1, k * dimensions, kind));
          const data = layout === 'rows' ? rows : planesOf(rows, dimensions);
          const got = await nearestCentres({ count, dimensions, data, layout }, centres);
          expect(got).toEqual(nearest(rows, centres, dimensions).labels);
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });

  it('decides in double precision what single precision cannot see', async () => {
    const rows = Float32Array.from({ length: 24 }, (_, i) => 1000 + i * 1e-3);
    // Centres that differ by less than float32 resolves at their size.
    const centres = Float64Array.from({ length: 30 }, (_, c) => 1000.01 + c * 1e-7);
    const got = await nearestCentres({ count: 24, dimensions: 1, data: rows }, centres);
    expect(got).toEqual(nearest(rows, centres, 1).labels);
    expect(new Set(got).size).toBeGreaterThan(1);
  });

  it('copes with values from the smallest to the largest', async () => {
    for (const scale of [1e-38, 1e-20, 1, 1e15, 1e30]) {
      const rows = numbers(4, 60 * 5).map((v) => v * scale);
      const centres = Float64Array.from(numbers(5, 7 * 5), (v) => v * scale);
      const got = await nearestCentres({ count: 60, dimensions: 5, data: rows }, centres);
      expect(got).toEqual(nearest(rows, centres, 5).labels);
    }
  });

  it('decides in double precision where single precision overflows', async () => {
    const [count, dimensions, k] = [60, 6, 7];
    // Just below and above where a square overflows, up to the greatest number, where −2c overflows too; and far beyond.
    for (const [scale, centreScale] of [
      [1.8e19, 1.85e19],
      [1e20, 1e20],
      [3.4e38, 3.4e38],
      [3e38, 1e150],
    ] as const) {
      const rows = numbers(4, count * dimensions, 'integer').map((v) => (v / 8) * scale);
      const centres = Float64Array.from(numbers(5, k * dimensions, 'integer'), (v) => (v / 8) * centreScale);
      centres.set(centres.subarray(0, dimensions), dimensions);
      const got = await nearestCentres({ count, dimensions, data: rows }, centres);
      expect(firstDifference(got, nearest(rows, centres, dimensions).labels)).toBe(-1);
    }
  });

  it.each([
    // Measured from their mean, all squares but that of the vector overflow, and a repeated centre, put where none should
    // be found, would seem the nearest.
    [-2.5e19, [5e19, -5.000000005e19, 0, -5e19, -5e19], 3],
    [0, [-2.5e29, -5e29, 5e29, 5e29, -2.5e29], 0],
  ])('finds the first of equal centres where their squares overflow: %d', async (x, values, expected) => {
    const vectors = { count: 1, dimensions: 1, data: Float32Array.of(x) };
    expect(await nearestCentres(vectors, Float64Array.from(values))).toEqual(Int32Array.of(expected));
  });

  it('gives the same labels with 1, 2, 3 and 7 workers, in both orders', async () => {
    const [count, dimensions] = [9000, 7];
    const rows = numbers(6, count * dimensions);
    const centres = numbers(7, 61 * dimensions);
    const expected = nearest(rows, centres, dimensions).labels;
    const planes = planesOf(rows, dimensions);
    for (const workers of [1, 2, 3, 7])
      for (const [data, layout] of [
        [rows, 'rows'],
        [planes, 'planes'],
      ] as const) {
        const got = await nearestCentres({ count, dimensions, data, layout }, centres, { workers });
        expect(firstDifference(got, expected)).toBe(-1);
      }
  });

  it('finds the first of equal centres, few or many, along a few axes first or not', async () => {
    for (const [count, dimensions, k] of [
      [500, 5, 9],
      [30_000, 48, 300],
    ] as const) {
      const rows = numbers(11, count * dimensions);
      const once = numbers(12, k * dimensions);
      const twice = new Float32Array(2 * once.length);
      twice.set(once);
      twice.set(once, once.length);
      const vectors = { count, dimensions, data: rows };
      const expected = await nearestCentres(vectors, once);
      expect(firstDifference(await nearestCentres(vectors, twice), expected)).toBe(-1);
    }
  });

  it('works through more vectors than lie in its memory at a time', async () => {
    const [count, dimensions] = [70_000, 100];
    const data = numbers(8, count * dimensions);
    const centres = Float64Array.from(numbers(9, 2 * dimensions));
    const seen: number[] = [];
    const got = await nearestCentres({ count, dimensions, data }, centres, {
      onProgress: (done, total) => {
        expect(total).toBe(count);
        seen.push(done);
      },
    });
    expect(firstDifference(got, nearest(data, centres, dimensions).labels)).toBe(-1);
    expect(seen.at(-1)).toBe(count);
  });

  it('gives nothing for no vectors', async () => {
    const none = { count: 0, dimensions: 3, data: new Float32Array(0) };
    expect(await nearestCentres(none, Float64Array.of(1, 2, 3))).toEqual(new Int32Array(0));
  });
});
