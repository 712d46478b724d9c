import { kmeansPath } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('kmeansPath', () => {
  it('keeps every iteration of six points that can be divided by hand', async () => {
    const points = { count: 6, dimensions: 2, data: Float32Array.of(1, 1, 2, 1, 1, 2, 5, 4, 6, 4, 5, 5) };
    const path = await kmeansPath(points, { k: 2, init: matrixOf([[1, 1], [2, 1]]) }); // prettier-ignore
    expect(path.map((step) => step.iteration)).toEqual([1, 2, 3]);
    expect(path.map((step) => Array.from(step.assignments).join(''))).toEqual(['010111', '000111', '000111']);
    expect(Array.from(path[0]?.centroids.data ?? [])).toEqual([1, 1.5, 4.5, 3.5]);
    expect(path[2]?.centroids.data).toBeCloseToArray([4 / 3, 4 / 3, 16 / 3, 13 / 3], { atol: 1e-12 });
    expect(path.map((step) => step.converged)).toEqual([false, false, true]);
  });

  it('names itself when k is above the number of vectors', async () => {
    const points = { count: 2, dimensions: 1, data: Float32Array.of(1, 2) };
    await expect(kmeansPath(points, { k: 3 })).rejects.toThrow(
      'kmeansPath: k must be an integer in [1, 2], got 3',
    );
  });
});
