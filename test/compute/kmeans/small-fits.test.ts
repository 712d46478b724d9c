import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import {
  isShortAssignment,
  isSmallFit,
  isWorthSharing,
  smallFits,
  SMALL_FIT,
} from 'texton-lab/dist/compute/kmeans/small-fits';
import { afterAll, describe, expect, it } from 'vitest';
import { lloyd } from '../reference/clustering';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

const [count, dimensions] = [150, 4];
const sets = [1, 2, 3, 4, 5].map((seed) => ({ count, dimensions, data: numbers(seed, count * dimensions) }));
const starts = sets.map(({ data }) => Float64Array.from(data.subarray(0, 3 * dimensions)));

describe('smallFits', () => {
  it('fits every set as the definition does, in their order', async () => {
    const done: number[] = [];
    const fits = await smallFits(sets, starts, { workers: 3, onProgress: (d) => done.push(d) });
    fits.forEach((fit, k) => {
      const expected = lloyd(sets[k]?.data as Float32Array, starts[k] as Float64Array, dimensions);
      expect(fit.assignments).toEqual(expected.labels);
      expect(fit.inertia).toBeCloseToArray(expected.inertia, { rtol: 1e-9 });
      expect(fit).toMatchObject({ iterations: expected.iterations, converged: true });
    });
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('passes the tolerance and the most iterations on', async () => {
    for (const fit of await smallFits(sets, starts, { maxIterations: 2 }))
      expect(fit).toMatchObject({ iterations: 2, converged: false });
    for (const fit of await smallFits(sets, starts, { tolerance: 1e9 }))
      expect(fit).toMatchObject({ iterations: 1, converged: true });
  });

  it('gives its memory back, also when there is not enough for the results', async () => {
    const used = await withEngine(async (on) => on.parts.used());
    await smallFits(sets, starts, { workers: 1 });
    expect(await withEngine(async (on) => on.parts.used())).toBe(used);
    await expect(smallFits(sets, starts, { maxIterations: 1e9 })).rejects.toThrow(/more than is available/);
    expect(await withEngine(async (on) => on.parts.used())).toBe(used);
  });

  it('rejects with the reason of a signal that is raised already', async () => {
    const signal = AbortSignal.abort(new Error('no more'));
    await expect(smallFits(sets, starts, { signal })).rejects.toThrow('no more');
  });
});

describe('isSmallFit', () => {
  it('asks for few rows, and for no more iterations than can be reported on', () => {
    expect(isSmallFit({ count: SMALL_FIT }, {})).toBe(true);
    expect(isSmallFit({ count: SMALL_FIT + 1 }, {})).toBe(false);
    expect(isSmallFit({ count: 5 }, { maxIterations: 10_000 })).toBe(true);
    expect(isSmallFit({ count: 5 }, { maxIterations: 10_001 })).toBe(false);
  });
});

describe('isShortAssignment', () => {
  it('asks for few products of rows and centres', () => {
    expect(isShortAssignment({ count: SMALL_FIT }, new Float64Array(48 * 20))).toBe(true);
    expect(isShortAssignment({ count: 2500 }, new Float64Array(48 * 610))).toBe(false);
  });
});

describe('isWorthSharing', () => {
  it('asks for many products in an assignment', () => {
    expect(isWorthSharing({ count: 2500 }, new Float64Array(20 * 48))).toBe(false);
    expect(isWorthSharing({ count: 2500 }, new Float64Array(50 * 48))).toBe(true);
  });
});
