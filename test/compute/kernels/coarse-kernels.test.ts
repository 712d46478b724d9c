import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { BLOCK, BLOCK_RESULT, CENTRES } from 'texton-lab/dist/compute/kernels/packed-layout';
import { originOffset } from 'texton-lab/dist/compute/nearest/pack-centres';
import { placeCentres } from 'texton-lab/dist/compute/nearest/place-centres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearest } from '../reference/clustering';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

const [COUNT, DIMENSIONS, CENTRE_COUNT] = [24, 24, 100];

describe.each([true, false])('the search along a few axes first (fused: %s)', (fused) => {
  beforeAll(() => startEngine({ fused }));

  it.each([1, 0.6])('says the label or that it is not sure (dimensions shrink by %f)', async (shrink) => {
    const values = (seed: number, count: number): Float32Array =>
      numbers(seed, count * DIMENSIONS).map((v, i) => v * shrink ** (i % DIMENSIONS));
    const rows = values(1, COUNT);
    const centres = Float64Array.from(values(2, CENTRE_COUNT));
    // Two centres at one place: nothing nearest to them can be sure.
    centres.copyWithin(0, 7 * DIMENSIONS, 8 * DIMENSIONS);
    const found = await withEngine(async (on) => {
      const placed = placeCentres(on, centres, { dimensions: DIMENSIONS, vectors: 1e9 });
      expect(placed.threes).toBe(2);
      const place = (bytes: number): number => on.parts.allocate(bytes);
      const groups = Math.ceil(CENTRE_COUNT / CENTRES);
      const [data, table, packed, results] = [place(1 << 16), place(4096), place(1 << 16), place(4096)];
      const work = place((6 + 3 * groups) * 4 * BLOCK);
      const { int32, float32 } = on.main.views();
      float32.set(rows, data / 4);
      for (let i = 0; i < COUNT; i++) int32[table / 4 + i] = i * DIMENSIONS * 4;
      const { axes, threes, coarse, singles, packed: bounds } = placed;
      const origin = bounds + originOffset(CENTRE_COUNT, DIMENSIONS);
      on.main.kernels.coarseRows({
        ...{ data, addresses: table, dimensions: DIMENSIONS, blocks: COUNT / BLOCK, packed, results, origin },
        ...{ axes, threes, coarse, groups, singles, count: CENTRE_COUNT, bounds, work },
      });
      return Array.from(
        { length: COUNT },
        (_, i) => int32[(results + Math.floor(i / BLOCK) * BLOCK_RESULT) / 4 + (i % BLOCK)] as number,
      );
    });
    const { labels } = nearest(rows, centres, DIMENSIONS);
    found.forEach((label, i) => {
      const expected = labels[i] as number;
      expect(label >= 0 ? label : expected).toBe(expected);
    });
    // It is the same as centre 0, the first of the two.
    expect(found).not.toContain(7);
    expect(found.filter((label) => label >= 0).length).toBeGreaterThan(COUNT / 2);
  });
});
