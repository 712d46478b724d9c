import { kmeans } from 'texton-lab';
import { kmeansRestarts } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

const vectors = {
  count: 60,
  dimensions: 2,
  data: Float32Array.from({ length: 120 }, (_, i) => Math.sin(i * i)),
};

describe('kmeansRestarts', () => {
  it('reports where k-means ends from each seed, the best with an excess of 0', async () => {
    const ends = await kmeansRestarts(vectors, { k: 5, starts: 4, seed: 3 });
    expect(ends.map((end) => end.seed)).toEqual([3, 4, 5, 6]);
    const alone = await kmeans(vectors, { k: 5, seed: 4, tolerance: 0 });
    expect(ends[1]).toMatchObject({ iterations: alone.iterations, finalInertia: alone.inertia.at(-1) });
    const best = Math.min(...ends.map((end) => end.finalInertia));
    for (const end of ends)
      expect(end.excessInertia).toBeCloseTo((100 * (end.finalInertia - best)) / best, 9);
    expect(Math.max(...ends.map((end) => end.excessInertia))).toBeGreaterThan(0);
  });

  it('refuses no start, and vectors that leave nothing to divide', async () => {
    await expect(kmeansRestarts(vectors, { k: 5, starts: 0 })).rejects.toThrow(
      'kmeansRestarts: starts must be an integer of at least 1, got 0',
    );
    await expect(
      kmeansRestarts({ count: 2, dimensions: 1, data: Float32Array.of(1, 2) }, { k: 2 }),
    ).rejects.toThrow(
      'kmeansRestarts: vectors must not all equal their centres, got inertia 0; use a smaller k',
    );
  });
});
