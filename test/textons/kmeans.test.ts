import fc from 'fast-check';
import { kmeans, type Vectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { matrixOf } from '../pipeline';

interface Fit {
  centroids: number[][];
  labels: number[];
  inertia: number;
}
const fixture = golden<{ start_rows: number[]; strict: Fit; default: Fit }>('pipeline/kmeans');
const rows = Array.from({ length: 90 }, (_, i) => [(i * i * 7 + 3) % 41, (i * 13) % 37, (i * i * i) % 29]);
const vectors: Vectors = { count: 90, dimensions: 3, data: Float32Array.from(rows.flat()) };
const init = matrixOf(fixture.start_rows.map((r) => rows[r] as number[]));

const lists = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 24 }),
  )
  .map(([dimensions, data]) => ({ count: 24 / dimensions, dimensions, data: Float32Array.from(data) }));

describe('kmeans', () => {
  it.each([
    ['strict', 0],
    ['default', 1e-4],
  ] as const)('finds what scikit-learn finds from the same start (%s tolerance)', async (name, tolerance) => {
    const found = await kmeans(vectors, { k: 5, init, tolerance });
    expect(found.centroids.data).toBeCloseToArray(fixture[name].centroids.flat(), { atol: 1e-10 });
    expect([...found.assignments]).toEqual(fixture[name].labels);
    expect(found.inertia.at(-1)).toBeCloseTo(fixture[name].inertia, 8);
    expect(found.converged).toBe(true);
  });

  it('agrees with the readable reference engine, iteration by iteration', async () => {
    const options = { k: 7, seed: 3, tolerance: 0 } as const;
    const own = await kmeans(vectors, options);
    const reference = await kmeans(vectors, { ...options, engine: 'ml-kmeans' });
    expect(own.assignments).toEqual(reference.assignments);
    expect(own.inertia).toBeCloseToArray(reference.inertia, { rtol: 1e-12 });
    expect(own.centroids.data).toBeCloseToArray(reference.centroids.data, { atol: 1e-12 });
  });

  it('never lets the inertia rise, and leaves every vector with its nearest centroid', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 8 }), fc.integer(), async (list, k, seed) => {
        const { inertia, centroids, assignments } = await kmeans(list, { k, seed, tolerance: 0 });
        inertia
          .slice(1)
          .forEach((v, i) => expect(v).toBeLessThanOrEqual((inertia[i] as number) * (1 + 1e-12)));
        const square = (i: number, c: number): number => {
          let sum = 0;
          for (let d = 0; d < list.dimensions; d++)
            sum +=
              ((list.data[i * list.dimensions + d] as number) -
                (centroids.data[c * list.dimensions + d] as number)) **
              2;
          return sum;
        };
        for (let i = 0; i < list.count; i++)
          for (let c = 0; c < k; c++)
            expect(square(i, assignments[i] as number)).toBeLessThanOrEqual(square(i, c) + 1e-9);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('has a centroid for every cluster when there are fewer different vectors than clusters', async () => {
    const twins = { count: 4, dimensions: 1, data: Float32Array.of(1, 1, 1, 5) };
    const { centroids, inertia } = await kmeans(twins, { k: 3, seed: 1 });
    expect(centroids.data.every(Number.isFinite)).toBe(true);
    expect(inertia.at(-1)).toBe(0);
  });

  it('puts every vector in a cluster of its own when k is their number', async () => {
    const { inertia } = await kmeans(vectors, { k: 90, seed: 0 });
    expect(inertia.at(-1)).toBe(0);
  });

  it('gives the same result for the same seed and for any number of workers', async () => {
    const first = await kmeans(vectors, { k: 6, seed: 11, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await kmeans(vectors, { k: 6, seed: 11, workers })).toEqual(first);
    expect((await kmeans(vectors, { k: 6, seed: 12 })).centroids).not.toEqual(first.centroids);
  });

  it('says so when its iterations were not enough', async () => {
    const { converged, iterations } = await kmeans(vectors, { k: 5, init, tolerance: 0, maxIterations: 1 });
    expect([converged, iterations]).toEqual([false, 1]);
  });

  it('stops when it is cancelled, and reports progress to the end', async () => {
    const controller = new AbortController();
    const running = kmeans(vectors, {
      k: 5,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
    const seen: number[] = [];
    await kmeans(vectors, { k: 5, onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
  });

  it.each([
    [vectors, { k: 91 }, 'kmeans: k must be an integer in [1, 90], got 91'],
    [vectors, { k: 2, init }, 'kmeans: init must be 2×3, got 5×3 with 15 values'],
    [vectors, { k: 2, tol: 1 }, "kmeans: unknown option 'tol'"],
    [
      { ...vectors, count: 89 },
      { k: 2 },
      'kmeans: vectors.data must have count × dimensions = 267 values, got 270',
    ],
    [
      { count: 2, dimensions: 1, data: Float32Array.of(1, NaN) },
      { k: 1 },
      /kmeans: vectors.*got NaN at index 1$/,
    ],
  ])('refuses bad input %#', async (list, options, message) => {
    await expect(kmeans(list, options)).rejects.toThrow(message);
  });
});
