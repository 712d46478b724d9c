import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine, type Engine } from 'texton-lab/dist/compute/engine/engine';
import type { Kernels } from 'texton-lab/dist/compute/kernels/bind-kernels';
import { assignBlock } from 'texton-lab/dist/compute/kmeans/assign-block';
import {
  changeBytes,
  layOutAssignment,
  rowsPerBlock,
  type FitState,
} from 'texton-lab/dist/compute/kmeans/fit-state';
import { packCentres } from 'texton-lab/dist/compute/nearest/pack-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { nearest } from '../reference/clustering';
import { placeFit } from '../reference/fits';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

/** Assigns one block; returns what it says has changed and how many rows the kernel was given. */
function assign(on: Engine, state: FitState, block: number) {
  const { dimensions, centres } = state;
  const change = on.parts.allocate(changeBytes(state));
  const scratch = on.parts.allocate(layOutAssignment(state, 0).bytes);
  const views = on.main.views();
  const data = views.float64.slice(state.centroids / 8, state.centroids / 8 + centres * dimensions);
  packCentres(views, state.packed, { centres: data, count: centres, dimensions });
  let blocks = 0;
  const nearestRows: Kernels['nearestRows'] = (values) => {
    blocks += values.blocks;
    on.main.kernels.nearestRows(values);
  };
  const kernels = { ...on.main.kernels, nearestRows };
  assignBlock({ kernels, views: on.main.views }, state, { block, change, scratch });
  const [changed = 0, squares = 0, ...rest] = views.float64.slice(
    change / 8,
    change / 8 + 2 + centres + centres * dimensions,
  );
  on.parts.free(change);
  on.parts.free(scratch);
  return { changed, squares, counts: rest.slice(0, centres), sums: rest.slice(centres), blocks };
}

const labelsOf = (on: Engine, { labels, count }: FitState): number[] =>
  Array.from(on.main.views().int32.subarray(labels / 4, labels / 4 + count));

/** Moves the centres as the fit does between assignments, and adds to each one's drift what that takes from its rows. */
function move(on: Engine, state: FitState, to: Float64Array): void {
  const { float64 } = on.main.views();
  const { dimensions, centres, centroids, drift } = state;
  const moves = Array.from({ length: centres }, (_, c) =>
    Math.hypot(
      ...Array.from({ length: dimensions }, (__, k) => {
        const i = c * dimensions + k;
        return (to[i] as number) - (float64[centroids / 8 + i] as number);
      }),
    ),
  );
  moves.forEach((own, c) => {
    const others = moves.filter((_, other) => other !== c);
    float64[drift / 8 + c] = (float64[drift / 8 + c] as number) + own + Math.max(0, ...others);
  });
  float64.set(to, centroids / 8);
}

describe('assignBlock', () => {
  it('assigns rows and says what that adds to the counts, the sums and the squares', async () => {
    await withEngine(async (on) => {
      const rows = Float32Array.of(0, 0, 1, 0, 9, 9, 10, 9);
      const state = placeFit(on, rows, Float64Array.of(0, 0, 9, 9), 2);
      expect(assign(on, state, 0)).toEqual({
        changed: 4,
        squares: 0 + 1 + 162 + 181,
        counts: [2, 2],
        sums: [1, 0, 19, 18],
        blocks: 1,
      });
      expect(labelsOf(on, state)).toEqual([0, 0, 1, 1]);
      // The second centre takes the row (1, 0) from the first.
      move(on, state, Float64Array.of(-1, 0, 1, 1));
      expect(assign(on, state, 0)).toMatchObject({
        changed: 1,
        squares: 0,
        counts: [-1, 1],
        sums: [-1, 0, 1, 0],
      });
      expect(labelsOf(on, state)).toEqual([0, 1, 1, 1]);
    });
  });

  it('works on the rows of its own block only', async () => {
    await withEngine(async (on) => {
      // Two blocks, the second of seven rows.
      const count = 600 + 7;
      expect(rowsPerBlock({ count })).toBe(600);
      const rows = numbers(1, 2 * count);
      const start = Float64Array.of(-0.5, 0, 0.5, 0);
      const state = placeFit(on, rows, start, 2);
      const expected = nearest(rows, start, 2).labels;
      expect(assign(on, state, 1).changed).toBe(7);
      const labels = labelsOf(on, state);
      expect(labels.slice(0, 600).every((label) => label === -1)).toBe(true);
      expect(labels.slice(600)).toEqual(Array.from(expected.subarray(600)));
    });
  });

  it('keeps its labels right and never leaves a row more slack than it has while the centres wander', async () => {
    await withEngine(async (on) => {
      const [dimensions, centres] = [3, 7];
      const rows = numbers(2, 500 * dimensions);
      let place = Float64Array.from(numbers(3, centres * dimensions));
      const state = placeFit(on, rows, place, dimensions);
      let before: number[] = Array.from({ length: 500 }, () => -1);
      for (let step = 0; step < 12; step++) {
        const { changed } = assign(on, state, 0);
        const labels = labelsOf(on, state);
        expect(labels).toEqual(Array.from(nearest(rows, place, dimensions).labels));
        expect(changed).toBe(labels.filter((label, i) => label !== before[i]).length);
        const { float64 } = on.main.views();
        for (let i = 0; i < 500; i++) {
          const distances = Array.from({ length: centres }, (_, c) =>
            Math.hypot(...[0, 1, 2].map((k) => (rows[3 * i + k] as number) - (place[3 * c + k] as number))),
          );
          const own = distances[labels[i] as number] as number;
          const other = Math.min(...distances.filter((_, c) => c !== labels[i]));
          const drift = float64[state.drift / 8 + (labels[i] as number)] as number;
          const left = (float64[state.slack / 8 + i] as number) - drift;
          if (!(left <= other - own)) expect.unreachable(`row ${i}: ${left} left of ${other - own}`);
        }
        before = labels;
        place = place.map((v, i) => v + 0.2 ** step * Math.sin(7 * i + step));
        move(on, state, place);
      }
    });
  });

  it('passes over rows whose centre cannot have changed', async () => {
    await withEngine(async (on) => {
      const rows = Float32Array.from({ length: 240 }, (_, i) => (i < 120 ? 0 : 100) + (i % 10) / 10);
      const state = placeFit(on, rows, Float64Array.of(0, 100), 1);
      expect(assign(on, state, 0).blocks).toBe(20);
      move(on, state, Float64Array.of(0.4, 100.4));
      expect(assign(on, state, 0)).toMatchObject({ changed: 0, blocks: 0 });
      // One centre that jumps opens the question again for the rows of the other.
      move(on, state, Float64Array.of(0.4, 1));
      expect(assign(on, state, 0)).toMatchObject({ blocks: 20 });
      expect(labelsOf(on, state)).toEqual(Array.from(nearest(rows, Float64Array.of(0.4, 1), 1).labels));
    });
  });
});
