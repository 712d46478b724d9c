import fc from 'fast-check';
import { kmeansLloyd, startEngine, stopEngine } from 'texton-lab/dist/compute';
import { afterAll, describe, expect, it } from 'vitest';
import { lloyd, nearest, planesOf } from './reference/clustering';
import { numbers } from './reference/numbers';

afterAll(stopEngine);

/** Rows of the data, evenly apart: at first no centre is empty unless rows repeat. */
function startOf(rows: Float32Array, dimensions: number, k: number): Float64Array {
  const count = rows.length / dimensions;
  return Float64Array.from({ length: k * dimensions }, (_, i) => {
    const row = Math.floor((Math.floor(i / dimensions) * count) / k);
    return rows[row * dimensions + (i % dimensions)] as number;
  });
}

describe('kmeansLloyd', () => {
  it('finds two groups on a line', async () => {
    const data = Float32Array.of(0, 1, 10, 12);
    const fit = await kmeansLloyd({ count: 4, dimensions: 1, data }, Float64Array.of(0, 1));
    // {0} and the rest, mean 23/3; then {0, 1} and {10, 12}.
    expect(fit.centroids).toEqual(Float64Array.of(0.5, 11));
    expect(fit.assignments).toEqual(Int32Array.of(0, 0, 1, 1));
    // 0, 0, 9², 11²; then 0 to 0, 1 to 0 as well, 10 and 12 to 23/3; at last halves and ones.
    expect(fit.inertia).toBeCloseToArray([202, 1 + (49 + 169) / 9, 2.5], { rtol: 1e-12 });
    expect(fit.converged).toBe(true);
  });

  it.each([true, false])('equals the definition step by step (fused: %s)', async (fused) => {
    startEngine({ fused });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 49 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 1000 }),
        async (count, dimensions, k, seed) => {
          const rows = numbers(seed, count * dimensions);
          const start = startOf(rows, dimensions, k);
          const expected = lloyd(rows, start, dimensions);
          const fit = await kmeansLloyd({ count, dimensions, data: rows }, start);
          expect(fit.assignments).toEqual(expected.labels);
          expect(fit.iterations).toBe(expected.iterations);
          expect(fit.centroids).toBeCloseToArray(expected.centroids, { atol: 1e-12 });
          expect(fit.inertia).toBeCloseToArray(expected.inertia, { rtol: 1e-9, atol: 1e-9 });
          expect(fit.converged).toBe(true);
        },
      ),
      { numRuns: 40, seed: 4 },
    );
  });

  it('gives the same bits with 1, 2, 3 and 7 workers and from planes, also where threads share a fit', async () => {
    const [count, dimensions, k] = [9500, 5, 11];
    const rows = numbers(11, count * dimensions);
    const start = startOf(rows, dimensions, k);
    const expected = lloyd(rows, start, dimensions, 25);
    const alone = await kmeansLloyd({ count, dimensions, data: rows }, start, {
      maxIterations: 25,
      workers: 1,
    });
    expect(alone.assignments).toEqual(expected.labels);
    expect(alone.centroids).toBeCloseToArray(expected.centroids, { atol: 1e-12 });
    expect(alone.inertia).toBeCloseToArray(expected.inertia, { rtol: 1e-9 });
    expect(alone.iterations).toBe(25);
    expect(alone.converged).toBe(false);
    for (const workers of [2, 3, 7])
      expect(
        await kmeansLloyd({ count, dimensions, data: rows }, start, { maxIterations: 25, workers }),
      ).toEqual(alone);
    const planes = { count, dimensions, data: planesOf(rows, dimensions), layout: 'planes' as const };
    expect(await kmeansLloyd(planes, start, { maxIterations: 25 })).toEqual(alone);
  });

  it('never lets the inertia rise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 30 }), async (seed, k) => {
        const data = numbers(seed, 200 * 2, 'integer');
        const { inertia } = await kmeansLloyd(
          { count: 200, dimensions: 2, data },
          Float64Array.from(numbers(seed + 1, 2 * k)),
        );
        for (let i = 1; i < inertia.length; i++)
          expect(inertia[i]).toBeLessThanOrEqual((inertia[i - 1] as number) * (1 + 1e-12) + 1e-12);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('knows the inertia of vectors that lie close together and far from zero', async () => {
    const [count, dimensions, k] = [1200, 6, 10];
    const data = numbers(21, count * dimensions).map((v) => 1000 + 0.01 * v);
    const { inertia, centroids, assignments } = await kmeansLloyd(
      { count, dimensions, data },
      startOf(data, dimensions, k),
    );
    let expected = 0;
    data.forEach((value, i) => {
      const centre = assignments[Math.floor(i / dimensions)] as number;
      expected += (value - (centroids[centre * dimensions + (i % dimensions)] as number)) ** 2;
    });
    expect(Math.abs((inertia.at(-1) as number) / expected - 1)).toBeLessThan(1e-9);
    for (let i = 1; i < inertia.length; i++)
      expect(inertia[i]).toBeLessThanOrEqual((inertia[i - 1] as number) * (1 + 1e-9));
  });

  it('gives a centre without vectors the one farthest from its own centre', async () => {
    const data = Float32Array.of(0, 1, 2, 50);
    const fit = await kmeansLloyd({ count: 4, dimensions: 1, data }, Float64Array.of(0, 1000), {
      maxIterations: 1,
    });
    // All four belong to 0 at first; 50 is farthest and goes to the other, the rest has the mean 1.
    expect(fit.centroids).toEqual(Float64Array.of(1, 50));
    expect(fit.assignments).toEqual(Int32Array.of(0, 0, 0, 1));
  });

  it('leaves a centre where it is when no vector can be spared', async () => {
    const fit = await kmeansLloyd(
      { count: 2, dimensions: 1, data: Float32Array.of(1, 2) },
      Float64Array.of(1, 2, 7),
    );
    expect(fit.centroids).toEqual(Float64Array.of(1, 2, 7));
    expect(fit.assignments).toEqual(Int32Array.of(0, 1));
  });

  it('ends when the centres move no more than the tolerance, with the labels of the returned centres', async () => {
    const rows = numbers(12, 3000 * 3);
    const start = startOf(rows, 3, 8);
    const strict = await kmeansLloyd({ count: 3000, dimensions: 3, data: rows }, start);
    const loose = await kmeansLloyd({ count: 3000, dimensions: 3, data: rows }, start, { tolerance: 1e-3 });
    expect(loose.converged).toBe(true);
    expect(loose.iterations).toBeLessThan(strict.iterations);
    expect(loose.inertia).toHaveLength(loose.iterations + 1);
    expect(loose.assignments).toEqual(nearest(rows, loose.centroids, 3).labels);
  });

  it('only assigns when it may not iterate', async () => {
    const rows = numbers(13, 100 * 2);
    const start = startOf(rows, 2, 3);
    const fit = await kmeansLloyd({ count: 100, dimensions: 2, data: rows }, start, { maxIterations: 0 });
    expect(fit.centroids).toEqual(start);
    expect(fit.assignments).toEqual(nearest(rows, start, 2).labels);
    expect(fit.iterations).toBe(0);
  });

  it('takes any number of iterations as their most, without room for all of them', async () => {
    const data = Float32Array.of(0, 1, 10, 12);
    const fit = await kmeansLloyd({ count: 4, dimensions: 1, data }, Float64Array.of(0, 1), {
      maxIterations: 1e12,
    });
    expect(fit).toMatchObject({ converged: true, iterations: 2 });
  });

  it('takes many centres step by step however few the vectors are, so that it can be interrupted', async () => {
    const rows = numbers(15, 2500 * 10);
    const totals = new Set<number>();
    const options = { maxIterations: 2, onProgress: (_: number, total: number) => totals.add(total) };
    const few = await kmeansLloyd(
      { count: 2500, dimensions: 10, data: rows },
      startOf(rows, 10, 20),
      options,
    );
    expect(few.iterations).toBe(2);
    expect([...totals]).toEqual([1]);
    await kmeansLloyd({ count: 2500, dimensions: 10, data: rows }, startOf(rows, 10, 800), options);
    expect([...totals]).toEqual([1, 2]);
  });

  it('rejects with the reason of a signal', async () => {
    const control = new AbortController();
    const rows = numbers(14, 20_000 * 4);
    const call = kmeansLloyd({ count: 20_000, dimensions: 4, data: rows }, startOf(rows, 4, 20), {
      signal: control.signal,
      onProgress: () => control.abort(new Error('enough')),
    });
    await expect(call).rejects.toThrow('enough');
  });
});
