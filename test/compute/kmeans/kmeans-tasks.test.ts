import { stopEngine } from 'texton-lab/dist/compute';
import { CONTROL } from 'texton-lab/dist/compute/engine/control';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { changeBytes, layOutAssignment } from 'texton-lab/dist/compute/kmeans/fit-state';
import { assignTask, fitFields, fitReportBytes, fitTask } from 'texton-lab/dist/compute/kmeans/kmeans-tasks';
import { packCentres } from 'texton-lab/dist/compute/nearest/pack-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { lloyd, nearest } from '../reference/clustering';
import { controlOf } from '../reference/control';
import { placeFit } from '../reference/fits';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

const scratchOf = (state: Parameters<typeof changeBytes>[0]): number =>
  64 + changeBytes(state) + layOutAssignment(state, 0).bytes;

describe('assignTask', () => {
  it('assigns the block of its number and writes the changes to its slot', async () => {
    await withEngine(async (on) => {
      const rows = numbers(1, 600 + 30);
      const start = Float64Array.of(-0.5, 0.5);
      const state = placeFit(on, rows, start, 1);
      const [output, scratch] = [on.parts.allocate(changeBytes(state)), on.parts.allocate(scratchOf(state))];
      const views = on.main.views();
      packCentres(views, state.packed, { centres: start, count: 2, dimensions: 1 });
      const limits = { maxIterations: 0, tolerances: 0, stride: 0 };
      const control = controlOf(fitFields.pack({ ...state, ...limits, address: state.data }));
      assignTask(on.main, control, { task: 1, output, scratch });
      const { labels } = nearest(rows.subarray(600), start, 1);
      const ones = labels.filter((label) => label === 1).length;
      expect(Array.from(views.float64.subarray(output / 8 + 2, output / 8 + 4))).toEqual([30 - ones, ones]);
      expect(views.int32[state.labels / 4]).toBe(-1);
    });
  });
});

describe('fitTask', () => {
  it('runs the fit of its number to its end and reports on it', async () => {
    await withEngine(async (on) => {
      const sets = [1, 2].map((seed) => numbers(seed, 3 * 2500));
      const starts = sets.map((rows) => Float64Array.from(rows.subarray(0, 3 * 4)));
      // Two fits at a fixed distance, as one part of the memory.
      const [first, second] = sets.map((rows, k) => placeFit(on, rows, starts[k] as Float64Array, 3));
      const stride = (second?.data ?? 0) - (first?.data ?? 0);
      const state = second as NonNullable<typeof second>;
      const tolerances = on.parts.allocate(64);
      const output = on.parts.allocate(fitReportBytes(20));
      const scratch = on.parts.allocate(scratchOf(state));
      const { int32, float64 } = on.main.views();
      float64[tolerances / 8] = 0;
      const values = { ...state, address: first?.data ?? 0, stride, maxIterations: 20, tolerances };
      fitTask(on.main, controlOf(fitFields.pack(values)), { task: 1, output, scratch });
      const expected = lloyd(sets[1] as Float32Array, starts[1] as Float64Array, 3, 20);
      const [iterations, converged, entries] = float64.subarray(output / 8) as unknown as [
        number,
        number,
        number,
      ];
      expect([iterations, converged, entries]).toEqual([20, 0, 21]);
      expect(float64.slice(output / 8 + 3, output / 8 + 3 + entries)).toBeCloseToArray(expected.inertia, {
        rtol: 1e-9,
      });
      expect(int32.slice(state.labels / 4, state.labels / 4 + state.count)).toEqual(expected.labels);
      expect(int32[(first?.labels ?? 0) / 4]).toBe(-1);
    });
  });

  it('reads the tolerance from memory, and says when it has converged', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(0, 1, 10, 12), Float64Array.of(0, 1), 1);
      const tolerances = on.parts.allocate(64);
      const output = on.parts.allocate(fitReportBytes(9));
      const scratch = on.parts.allocate(scratchOf(state));
      const { float64 } = on.main.views();
      // The second centre moves by 20/3 first.
      float64[tolerances / 8] = (20 / 3) ** 2;
      const values = { ...state, address: state.data, stride: 0, maxIterations: 9, tolerances };
      fitTask(on.main, controlOf(fitFields.pack(values)), { task: 0, output, scratch });
      expect(Array.from(float64.subarray(output / 8, output / 8 + 3))).toEqual([1, 1, 2]);
    });
  });

  it('does nothing more after a stop', async () => {
    await withEngine(async (on) => {
      const state = placeFit(on, Float32Array.of(0, 1), Float64Array.of(0, 1), 1);
      const output = on.parts.allocate(fitReportBytes(9));
      on.main.views().float64.fill(-5, output / 8, output / 8 + 3);
      const values = { ...state, address: state.data, stride: 0, maxIterations: 9, tolerances: 0 };
      const control = controlOf(fitFields.pack(values));
      control[CONTROL.stop] = 1;
      fitTask(on.main, control, { task: 0, output, scratch: on.parts.allocate(scratchOf(state)) });
      expect(on.main.views().int32[state.labels / 4]).toBe(-1);
      expect(on.main.views().float64[output / 8]).toBe(-5);
    });
  });
});

describe('fitReportBytes', () => {
  it('has room for the inertia of the start, of every iteration and three numbers before', () => {
    for (const iterations of [0, 1, 4, 5, 300])
      expect(fitReportBytes(iterations)).toBeGreaterThanOrEqual(8 * (3 + iterations + 1));
    expect(fitReportBytes(4)).toBe(64);
  });
});
