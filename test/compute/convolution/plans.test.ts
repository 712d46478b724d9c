import fc from 'fast-check';
import { severalTiles, singleTile } from 'texton-lab/dist/compute/convolution/axis-plan';
import {
  planConvolution,
  planCost,
  stageRadices,
} from 'texton-lab/dist/compute/convolution/convolution-plan';
import { kernelPairs } from 'texton-lab/dist/compute/convolution/kernel-pairs';
import { describe, expect, it } from 'vitest';
import { lmFilterBank, rfsFilterBank, schmidFilterBank } from 'texton-lab';
import { kernel } from '../reference/numbers';

describe('singleTile', () => {
  it('needs only half a kernel beyond the image for the same size', () => {
    const axis = { image: 50, size: 49, start: 24, count: 50 };
    expect(singleTile(axis)).toEqual({ length: 75, tiles: 1, tile: 50, origin: 0, skip: 0, input: 50 });
    expect(singleTile({ ...axis, start: 0, count: 98 })).toMatchObject({ length: 100, origin: -24, skip: 0 });
    expect(singleTile({ ...axis, start: 48, count: 2 })).toMatchObject({ length: 50, origin: 0, skip: 24 });
  });
});

describe('severalTiles', () => {
  it('covers the wanted samples with tiles of one size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 100 }),
        (count, size, start) => {
          const plan = severalTiles({ image: 4000, size, start, count }, 256);
          expect(plan.tiles * plan.tile).toBeGreaterThanOrEqual(count);
          expect((plan.tiles - 1) * plan.tile).toBeLessThan(count);
          expect(plan.tile + size - 1).toBeLessThanOrEqual(256);
        },
      ),
    );
  });
});

describe('planConvolution', () => {
  const axis = (image: number) => ({ image, size: 49, start: 24, count: image });

  it('takes small images whole and cuts large ones', () => {
    expect(planConvolution({ rows: axis(200), cols: axis(200) }).rows.tiles).toBe(1);
    const large = planConvolution({ rows: axis(1024), cols: axis(1024) });
    expect(large.rows.tiles).toBeGreaterThan(2);
    expect(large.rows.length).toBeLessThanOrEqual(400);
  });

  it('costs four times as much for four times the pixels of a large image', () => {
    const cost = (n: number): number => planCost(planConvolution({ rows: axis(n), cols: axis(n) }));
    expect(cost(4096) / cost(2048)).toBeGreaterThan(3.5);
    expect(cost(4096) / cost(2048)).toBeLessThan(4.5);
  });

  it('finds room for kernels that are larger than its usual tiles', () => {
    const wide = { image: 3000, size: 601, start: 300, count: 3000 };
    expect(planConvolution({ rows: wide, cols: wide }).rows.length).toBeGreaterThan(601);
  });
});

describe('stageRadices', () => {
  it('multiply to the length', () => {
    expect(stageRadices(240)).toEqual([4, 4, 5, 3]);
    expect(stageRadices(8)).toEqual([4, 2]);
  });
});

describe('kernelPairs', () => {
  const even = (k: number) => kernel(k, 5, 'even');
  const odd = (k: number) => kernel(k, 5, 'odd');
  const neither = (k: number) => kernel(k, 5, 'neither');

  it('pairs even kernels with odd ones first, and the rest as it comes', () => {
    expect(kernelPairs([odd(1), even(2), neither(3), even(4), even(5)], 5)).toEqual([
      { first: 1, second: 0, real: true },
      { first: 3, second: 4, real: false },
      { first: 2, second: undefined, real: false },
    ]);
    expect(kernelPairs([even(1)], 5)).toEqual([{ first: 0, second: undefined, real: true }]);
    expect(kernelPairs([even(1), neither(2)], 5)).toEqual([{ first: 1, second: 0, real: false }]);
  });

  it('uses every kernel of the banks once, as few pairs as can be', () => {
    for (const [bank, real] of [
      [lmFilterBank(), 18],
      [rfsFilterBank(), 18],
      [schmidFilterBank(), 1],
    ] as const) {
      const pairs = kernelPairs(
        bank.filters.map((filter) => filter.kernel),
        bank.size,
      );
      const used = pairs.flatMap(({ first, second }) => (second === undefined ? [first] : [first, second]));
      expect([...used].sort((a, b) => a - b)).toEqual(bank.filters.map((_, k) => k));
      expect(pairs).toHaveLength(Math.ceil(bank.filters.length / 2));
      expect(pairs.filter((pair) => pair.real)).toHaveLength(real);
    }
  });

  it('takes kernels of an even size as they come: they have no middle', () => {
    expect(kernelPairs([kernel(1, 4, 'even'), kernel(2, 4, 'odd')], 4)).toEqual([
      { first: 0, second: 1, real: false },
    ]);
  });
});
