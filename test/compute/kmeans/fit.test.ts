import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine, type Engine } from 'texton-lab/dist/compute/engine/engine';
import { assignBlock } from 'texton-lab/dist/compute/kmeans/assign-block';
import {
  addChange,
  beginAssignment,
  endAssignment,
  newProgress,
  type FitProgress,
} from 'texton-lab/dist/compute/kmeans/fit';
import { changeBytes, layOutAssignment, type FitState } from 'texton-lab/dist/compute/kmeans/fit-state';
import { GROUP_HEADER } from 'texton-lab/dist/compute/kernels/packed-layout';
import { afterAll, describe, expect, it } from 'vitest';
import { placeFit } from '../reference/fits';

afterAll(stopEngine);

const limits = { maxIterations: 300, tolerance: 0 };

/** One assignment of all rows of a small fit. */
function assign(on: Engine, state: FitState, progress: FitProgress): void {
  const change = on.parts.allocate(changeBytes(state));
  const scratch = on.parts.allocate(layOutAssignment(state, 0).bytes);
  beginAssignment(on.main.views(), state, progress);
  assignBlock(on.main, state, { block: 0, change, scratch });
  addChange(on.main.views(), state, progress, change);
  on.parts.free(change);
  on.parts.free(scratch);
}

describe('a fit', () => {
  it('goes on step by step until no row changes its centre', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(0, 1, 10, 12), Float64Array.of(0, 1), 1);
      const { float64 } = on.main.views();
      const read = (at: number, length: number): number[] =>
        Array.from(float64.subarray(at / 8, at / 8 + length));
      const progress = newProgress();
      assign(on, state, progress);
      expect(progress).toMatchObject({ changed: 4, squares: 245 });
      expect(read(state.counts, 2)).toEqual([1, 3]);
      expect(read(state.sums, 2)).toEqual([0, 23]);
      expect(endAssignment(on.main.views(), state, progress, limits)).toBe(false);
      expect(progress.inertia[0]).toBeCloseTo(81 + 121, 10);
      expect(read(state.centroids, 2)).toEqual([0, 23 / 3]);
      // Both centres and their rows are 20/3 nearer to each other.
      for (const drift of read(state.drift, 2)) expect(drift).toBeCloseTo(20 / 3, 9);
      assign(on, state, progress);
      expect(progress.changed).toBe(1);
      expect(endAssignment(on.main.views(), state, progress, limits)).toBe(false);
      expect(read(state.centroids, 2)).toEqual([0.5, 11]);
      assign(on, state, progress);
      expect(progress.changed).toBe(0);
      expect(endAssignment(on.main.views(), state, progress, limits)).toBe(true);
      expect(progress).toMatchObject({ iterations: 2, converged: true });
      expect(progress.inertia).toHaveLength(3);
      expect(progress.inertia[2]).toBeCloseTo(2.5, 10);
    });
  });
});

describe('beginAssignment', () => {
  it('packs the centres as they are now', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(0, 1), Float64Array.of(3, -2), 1);
      const progress = { ...newProgress(), changed: 5 };
      beginAssignment(on.main.views(), state, progress);
      // Measured from their mean, 0.5.
      const words = (state.packed + GROUP_HEADER) / 4;
      expect(Array.from(on.main.views().float32.subarray(words, words + 2))).toEqual([6.25, 6.25]);
      expect(Array.from(on.main.views().float32.subarray(words + 4, words + 6))).toEqual([-5, 5]);
      expect(progress.changed).toBe(0);
    });
  });
});

describe('addChange', () => {
  it('adds what several blocks have changed, and passes over one that changed nothing', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(0, 1), Float64Array.of(0, 1), 1);
      const { float64 } = on.main.views();
      const change = on.parts.allocate(changeBytes(state));
      const progress = newProgress();
      for (const values of [
        [2, 30, 1, 1, 10, 20],
        [1, 0, -1, 1, -3, 3],
        [0, 99, 99, 99, 99, 99],
      ]) {
        float64.set(values, change / 8);
        addChange(on.main.views(), state, progress, change);
      }
      expect(progress).toMatchObject({ changed: 3, squares: 30 });
      expect(Array.from(float64.subarray(state.counts / 8, state.counts / 8 + 2))).toEqual([0, 2]);
      expect(Array.from(float64.subarray(state.sums / 8, state.sums / 8 + 2))).toEqual([7, 23]);
    });
  });
});

describe('endAssignment', () => {
  /** A fit of two rows that belong to one centre each, at a distance of 1 and 2. */
  async function ends(progress: Partial<FitProgress>, limit: Partial<typeof limits>) {
    return withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(1, 12), Float64Array.of(0, 10), 1);
      const { float64, int32 } = on.main.views();
      int32.set([0, 1], state.labels / 4);
      float64.set([1, 1], state.counts / 8);
      float64.set([1, 12], state.sums / 8);
      const now = { ...newProgress(), squares: 145, changed: 1, ...progress };
      const ended = endAssignment(on.main.views(), state, now, { ...limits, ...limit });
      return {
        ended,
        now,
        centroids: Array.from(float64.subarray(state.centroids / 8, state.centroids / 8 + 2)),
      };
    });
  }

  it('moves the centres unless nothing has changed', async () => {
    expect(await ends({}, {})).toMatchObject({
      ended: false,
      now: { inertia: [5], iterations: 1, converged: false, last: false },
      centroids: [1, 12],
    });
    expect(await ends({ changed: 0 }, {})).toMatchObject({
      ended: true,
      now: { inertia: [5], iterations: 0, converged: true },
      centroids: [0, 10],
    });
  });

  it('asks for one last assignment when the centres moved no more than the tolerance', async () => {
    // They move by 1 and 2: squares 5 in all.
    expect((await ends({}, { tolerance: 4.9 })).now).toMatchObject({ converged: false, last: false });
    const { ended, now } = await ends({}, { tolerance: 5 });
    expect([ended, now.converged, now.last]).toEqual([false, true, true]);
    expect(await ends({ last: true, converged: true }, { tolerance: 5 })).toMatchObject({
      ended: true,
      now: { iterations: 0 },
      centroids: [0, 10],
    });
  });

  it('asks for one last assignment when it may not move the centres again', async () => {
    expect(await ends({ iterations: 2 }, { maxIterations: 3 })).toMatchObject({
      ended: false,
      now: { iterations: 3, last: true, converged: false },
    });
    expect(await ends({ iterations: 3 }, { maxIterations: 3 })).toMatchObject({
      ended: true,
      now: { iterations: 3, converged: false },
      centroids: [0, 10],
    });
  });

  it('adds to the drift of each centre its own move and the farthest of the others', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(11, 7, 23), Float64Array.of(10, 2, 20), 1);
      const { float64, int32 } = on.main.views();
      int32.set([0, 1, 2], state.labels / 4);
      float64.set([1, 1, 1], state.counts / 8);
      float64.set([11, 7, 23], state.sums / 8);
      endAssignment(on.main.views(), state, { ...newProgress(), changed: 3, squares: 699 }, limits);
      const drift = Array.from(float64.subarray(state.drift / 8, state.drift / 8 + 3));
      // Moves of 1, 5 and 3; never less than their sums.
      [1 + 5, 5 + 3, 3 + 5].forEach((sum, c) => {
        expect(drift[c]).toBeGreaterThanOrEqual(sum);
        expect(drift[c]).toBeCloseTo(sum, 9);
      });
    });
  });

  it('says an inertia of 0 where rounding makes it less', async () => {
    const { now } = await ends({ squares: 139.99 }, {});
    expect(now.inertia).toEqual([0]);
  });
});
