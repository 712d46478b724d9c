import { kmeansSteps } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const vectors = { count: 4, dimensions: 1, data: Float32Array.of(0, 1, 10, 14) };

describe('kmeansSteps', () => {
  it('shows every iteration of a case worked by hand', async () => {
    const steps = [];
    for await (const step of kmeansSteps(vectors, { k: 2, init: matrixOf([[0], [1]]) })) steps.push(step);
    expect(steps.map((s) => [...s.centroids.data])).toEqual([
      [0, 25 / 3],
      [0.5, 12],
      [0.5, 12],
    ]);
    expect(steps.map((s) => [...s.assignments])).toEqual([
      [0, 1, 1, 1],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ]);
    expect(steps.map((s) => s.sumOfSquares)).toBeCloseToArray([266 / 3, 8.5, 8.5], { rtol: 1e-12 });
    expect(steps.map((s) => s.converged)).toEqual([false, false, true]);
  });

  it('refuses more clusters than vectors', async () => {
    await expect(kmeansSteps(vectors, { k: 5 }).next()).rejects.toThrow(
      'kmeansSteps: k must be an integer in [1, 4], got 5',
    );
  });
});
