import { kmeans, kmeansMany, randomGenerator } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const cloud = (seed: number, scale: number) => {
  const random = randomGenerator(seed);
  return {
    count: 200,
    dimensions: 3,
    data: Float32Array.from({ length: 600 }, () => scale * random.normal()),
  };
};
const sets = [cloud(1, 1), cloud(2, 100), cloud(3, 0.01)];

describe('kmeansMany', () => {
  it('gives each set what it gets alone, its own tolerance included, with any number of workers', async () => {
    const options = { k: 4, seed: 5, tolerance: 0.01 };
    const alone = [];
    for (const set of sets) alone.push(await kmeans(set, options));
    expect(new Set(alone.map((fit) => fit.iterations)).size).toBeGreaterThan(1);
    for (const workers of [1, 2, 3, 7])
      expect(await kmeansMany(sets, { ...options, workers })).toEqual(alone);
  });

  it('starts from the centres given', async () => {
    const init = { rows: 2, cols: 3, data: Float64Array.of(0, 0, 0, 1, 1, 1) };
    const alone = await kmeans(cloud(1, 1), { k: 2, init });
    expect(await kmeansMany([cloud(1, 1)], { k: 2, inits: [init] })).toEqual([alone]);
    await expect(kmeansMany(sets, { k: 2, inits: [init] })).rejects.toThrow(
      'kmeansMany: inits must have one entry per set (3), got 1',
    );
  });

  it('gives nothing for no sets', async () => {
    expect(await kmeansMany([], { k: 2 })).toEqual([]);
  });

  it('refuses sets of different sizes and more clusters than vectors', async () => {
    const small = { count: 1, dimensions: 3, data: new Float32Array(3) };
    await expect(kmeansMany([cloud(1, 1), small], { k: 1 })).rejects.toThrow(
      'kmeansMany: sets must all have the same size, got 200×3 and 1×3',
    );
    await expect(kmeansMany([small], { k: 2 })).rejects.toThrow('kmeansMany: k must be');
  });
});
