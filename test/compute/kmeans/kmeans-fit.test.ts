import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { readFit } from 'texton-lab/dist/compute/kmeans/kmeans-fit';
import { afterAll, describe, expect, it } from 'vitest';
import { placeFit } from '../reference/fits';

afterAll(stopEngine);

describe('readFit', () => {
  it("copies centres and labels, so that they stay when the engine's memory is used again", async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(1, 2, 5, 6), 2);
      const { int32, float64 } = on.main.views();
      int32.set([0, 1, 1], state.labels / 4);
      const fit = readFit(on, state, { inertia: [3, 2], iterations: 1, converged: true });
      int32.fill(7, state.labels / 4, state.labels / 4 + 3);
      float64.fill(7, state.centroids / 8, state.centroids / 8 + 4);
      expect(fit).toEqual({
        centroids: Float64Array.of(1, 2, 5, 6),
        assignments: Int32Array.of(0, 1, 1),
        inertia: [3, 2],
        iterations: 1,
        converged: true,
      });
      // Memory that threads share cannot be handed to everyone.
      expect(fit.centroids.buffer).toBeInstanceOf(ArrayBuffer);
      expect(fit.assignments.buffer).toBeInstanceOf(ArrayBuffer);
    });
  });
});
