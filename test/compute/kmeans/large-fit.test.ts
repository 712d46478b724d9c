import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { largeFit } from 'texton-lab/dist/compute/kmeans/large-fit';
import { smallFits } from 'texton-lab/dist/compute/kmeans/small-fits';
import { afterAll, describe, expect, it } from 'vitest';
import { lloyd, planesOf } from '../reference/clustering';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

const [count, dimensions] = [2600, 3];
const rows = numbers(1, count * dimensions);
const vectors = { count, dimensions, data: rows };
const start = Float64Array.from(rows.subarray(0, 6 * dimensions));

describe('largeFit', () => {
  it('equals the definition, and to the last bit what one thread does alone', async () => {
    const options = { maxIterations: 15, workers: 3 };
    const fit = await largeFit(vectors, start, options);
    const expected = lloyd(rows, start, dimensions, 15);
    expect(fit.assignments).toEqual(expected.labels);
    expect(fit.centroids).toBeCloseToArray(expected.centroids, { atol: 1e-12 });
    expect(fit.inertia).toBeCloseToArray(expected.inertia, { rtol: 1e-9 });
    expect(await smallFits([vectors], [start], options)).toEqual([fit]);
    const planes = { ...vectors, data: planesOf(rows, dimensions), layout: 'planes' as const };
    expect(await largeFit(planes, start, options)).toEqual(fit);
  });

  it('reports every iteration, and the end as the whole', async () => {
    const seen: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(200);
      seen.push(done);
    };
    const { iterations, converged } = await largeFit(vectors, start, {
      maxIterations: 200,
      tolerance: 1e-5,
      onProgress,
    });
    expect(converged).toBe(true);
    expect(seen).toEqual([...Array.from({ length: iterations }, (_, i) => i + 1), 200]);
  });

  it('hears a signal that is raised at the end', async () => {
    const control = new AbortController();
    let calls = 0;
    // One call for each of two iterations, one for the assignment after them.
    const onProgress = (): void => {
      if (++calls === 3) control.abort(new Error('enough'));
    };
    const call = largeFit(vectors, start, { maxIterations: 2, onProgress, signal: control.signal });
    await expect(call).rejects.toThrow('enough');
  });

  it('hears a signal from a timer, and gives its memory back', async () => {
    const used = await withEngine(async (on) => on.parts.used());
    const control = new AbortController();
    setTimeout(() => control.abort(new Error('enough')), 1);
    const many = numbers(2, 60_000);
    const call = largeFit(
      { count: 20_000, dimensions: 3, data: many },
      Float64Array.from(many.subarray(0, 300)),
      { signal: control.signal, maxIterations: 1e6 },
    );
    await expect(call).rejects.toThrow('enough');
    expect(await withEngine(async (on) => on.parts.used())).toBe(used);
  });
});
