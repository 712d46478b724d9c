import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { fillEmptyCentres } from 'texton-lab/dist/compute/kmeans/fill-empty-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { placeFit } from '../reference/fits';

afterAll(stopEngine);

/** Fills the empty centres of rows on a line with given labels; centres stand at the start. */
function fill(rows: number[], labels: number[], start: number[]): Promise<number[]> {
  return withEngine(async (on) => {
    const state = placeFit(on, Float32Array.from(rows), Float64Array.from(start), 1);
    const views = on.main.views();
    views.int32.set(labels, state.labels / 4);
    const means = Float64Array.from(start, (_, c) => {
      const own = rows.filter((__, i) => labels[i] === c);
      views.float64[state.counts / 8 + c] = own.length;
      return own.reduce((a, b) => a + b, 0) / own.length;
    });
    fillEmptyCentres(views, state, means);
    return Array.from(means);
  });
}

describe('fillEmptyCentres', () => {
  it('gives an empty centre the farthest row and takes it off the mean of its own', async () => {
    // Distances from 0: 1, 2, 9. The rest has the mean 1.5.
    expect(await fill([1, 2, 9], [0, 0, 0], [0, 50])).toEqual([1.5, 9]);
  });

  it('gives several empty centres the farthest rows in turn, the first of equally far ones first', async () => {
    expect(await fill([-4, 4, 1, 0], [1, 1, 1, 1], [70, 0, 80])).toEqual([-4, 0.5, 4]);
  });

  it('measures each row from its own centre', async () => {
    // 12 is 2 from its centre at 10, 3 is 3 from its centre at 0.
    expect(await fill([0, 3, 10, 12], [0, 0, 1, 1], [0, 10, 99])).toEqual([0, 11, 3]);
  });

  it('never takes a centre’s only row, however far it is', async () => {
    expect(await fill([100, 1, 2], [0, 1, 1], [0, 1, 55])).toEqual([100, 1, 2]);
  });

  it('leaves a centre where it is when no row is left for it', async () => {
    expect(await fill([5, 6], [0, 1], [4, 7, 33])).toEqual([5, 6, 33]);
    expect(await fill([5, 6, 9], [0, 0, 0], [4, 7, 33, 34])).toEqual([5, 9, 6, 34]);
  });

  it('changes nothing when no centre is empty', async () => {
    expect(await fill([5, 6, 9], [0, 1, 1], [4, 7])).toEqual([5, 7.5]);
  });
});
