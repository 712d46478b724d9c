import { startCentres } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const vectors = { count: 6, dimensions: 1, data: Float32Array.of(0, 0, 0, 0, 50, 100) };

describe('startCentres', () => {
  it('never chooses a place twice while others are left', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(startCentres(vectors, { k: 3, seed }).toSorted()).toEqual(Float64Array.of(0, 50, 100));
  });

  it('chooses vectors, the same for the same seed', () => {
    const first = startCentres(vectors, { k: 5, seed: 2 });
    expect(startCentres(vectors, { k: 5, seed: 2 })).toEqual(first);
    expect(first.every((v) => [0, 50, 100].includes(v))).toBe(true);
  });

  it('draws far vectors more often than near ones, and not always the same', () => {
    const line = { count: 20, dimensions: 1, data: Float32Array.from({ length: 20 }, (_, i) => i) };
    const pairs = Array.from({ length: 40 }, (_, seed) => startCentres(line, { k: 2, seed }));
    const apart = pairs.map(([a, b]) => Math.abs((a as number) - (b as number)));
    expect(apart.reduce((sum, d) => sum + d, 0) / 40).toBeGreaterThan(8);
    expect(new Set(pairs.map((pair) => pair[1])).size).toBeGreaterThan(5);
  });
});
