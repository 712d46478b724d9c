import fc from 'fast-check';
import { weberNormalise } from 'texton-lab';
import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { nearestFields, nearestScratch, nearestTask } from 'texton-lab/dist/compute/nearest/nearest-task';
import { placeCentres } from 'texton-lab/dist/compute/nearest/place-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { nearest, planesOf } from '../reference/clustering';
import { controlOf } from '../reference/control';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

interface Search {
  readonly count: number;
  readonly perTask: number;
  readonly dimensions: number;
  readonly centres: Float64Array;
  /** Vectors in rows, or response planes. */
  readonly data: Float32Array;
  readonly layout: 'rows' | 'planes';
  readonly maxima?: readonly { readonly planes: readonly number[]; readonly mask: number }[];
  readonly weber?: boolean;
  /** How many vectors the search is prepared for, if not `count`: many make it coarse where it can be. */
  readonly expected?: number;
}

/** Runs all tasks of a search one after the other. */
function labelsOf(search: Search): Promise<Int32Array> {
  const { count, perTask, dimensions, data, layout, maxima = [], weber = false } = search;
  return withEngine(async (on) => {
    const placed = placeCentres(on, search.centres, { dimensions, vectors: search.expected ?? count });
    const vectors = on.parts.allocate(data.length * 4 + 128);
    const offsets = on.parts.allocate(1024);
    const list = on.parts.allocate(1024);
    const output = on.parts.allocate(perTask * 4);
    const scratch = on.parts.allocate(nearestScratch({ ...placed, dimensions, perTask }));
    const { int32, float32 } = on.main.views();
    float32.set(data, vectors / 4);
    const firsts = maxima.length > 0 ? maxima.map(({ planes }) => planes[0] as number) : undefined;
    for (let k = 0; k < dimensions; k++) int32[offsets / 4 + k] = (firsts?.[k] ?? k) * count * 4;
    const words = maxima.flatMap(({ planes, mask }) => [
      planes.length,
      mask,
      ...planes.map((plane) => plane * count * 4),
    ]);
    int32.set(words, list / 4);
    const control = controlOf(
      nearestFields.pack({
        ...{ ...placed, count, perTask, dimensions, data: vectors, unitBytes: 0 },
        offsets: layout === 'rows' ? 0 : offsets,
        maxima: maxima.length > 0 ? list : 0,
        maximaCount: maxima.length,
        weber: weber ? 1 : 0,
      }),
    );
    const labels = new Int32Array(count);
    for (let task = 0; task * perTask < count; task++) {
      int32.fill(-9, output / 4, output / 4 + perTask);
      nearestTask(on.main, control, { task, output, scratch });
      const here = Math.min(perTask, count - task * perTask);
      labels.set(int32.subarray(output / 4, output / 4 + here), task * perTask);
    }
    for (const part of [placed.address, vectors, offsets, list, output, scratch]) on.parts.free(part);
    return labels;
  });
}

describe('nearestTask', () => {
  it('labels every vector of its task as the definition does, ties included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('rows' as const, 'planes' as const),
        fc.nat(1000),
        async (count, dimensions, layout, seed) => {
          const rows = numbers(seed, count * dimensions, 'integer');
          const centres = Float64Array.from(numbers(seed + 1, 6 * dimensions, 'integer'));
          const data = layout === 'rows' ? rows : planesOf(rows, dimensions);
          const got = await labelsOf({ count, perTask: 24, dimensions, centres, data, layout });
          expect(got).toEqual(nearest(rows, centres, dimensions).labels);
        },
      ),
      { numRuns: 60, seed: 9 },
    );
  });

  it('labels the same when it looks along a few axes first, whatever the vectors', async () => {
    const expected = 1e9;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(24, 26, 48),
        fc.integer({ min: 96, max: 130 }),
        fc.constantFrom('rows' as const, 'planes' as const),
        fc.constantFrom('integer' as const, 'uniform' as const),
        fc.constantFrom(1, 0.05),
        fc.nat(1000),
        async (count, dimensions, k, layout, kind, flat, seed) => {
          // Scaled down dimension by dimension: with `flat` below 1 the few first tell nearly all.
          const narrow = (v: number, i: number): number => Math.fround(v * flat ** ((i % dimensions) / 8));
          const rows = numbers(seed, count * dimensions, kind).map(narrow);
          const centres = Float64Array.from(numbers(seed + 1, k * dimensions, kind).map(narrow));
          const data = layout === 'rows' ? rows : planesOf(rows, dimensions);
          const search = { count, perTask: 24, dimensions, centres, data, layout, expected };
          expect(await labelsOf(search)).toEqual(nearest(rows, centres, dimensions).labels);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('labels the same when it looks along a few axes first, far from zero and with equal centres', async () => {
    const [count, dimensions, k] = [60, 24, 100];
    for (const shift of [0, 100, 1e4]) {
      const rows = numbers(5, count * dimensions).map((v) => v + shift);
      const centres = Float64Array.from(numbers(6, k * dimensions), (v) => Math.fround(v + shift));
      centres.copyWithin(50 * dimensions, 0, 50 * dimensions);
      const got = await labelsOf({
        ...{ count, perTask: 60, dimensions, centres, data: rows, layout: 'rows' },
        expected: 1e9,
      });
      expect(got).toEqual(nearest(rows, centres, dimensions).labels);
    }
  });

  it('labels the same when it looks along a few axes first, where single precision overflows', async () => {
    const [count, dimensions, k] = [60, 24, 100];
    for (const [scale, centreScale] of [
      [1.8e19, 1.85e19],
      [3.4e38, 3.4e38],
      [3e38, 1e150],
    ] as const) {
      const rows = numbers(5, count * dimensions, 'integer').map((v) => (v / 2) * scale);
      const centres = Float64Array.from(numbers(6, k * dimensions, 'integer'), (v) => (v / 2) * centreScale);
      const search = { count, perTask: 60, dimensions, centres, data: rows, layout: 'rows' } as const;
      const got = await labelsOf({ ...search, expected: 1e9 });
      expect(got).toEqual(nearest(rows, centres, dimensions).labels);
    }
  });

  it('takes maxima over planes first, of values or of magnitudes', async () => {
    const count = 36;
    const planes = numbers(1, 5 * count);
    const value = (plane: number, i: number): number => planes[plane * count + i] as number;
    const rows = Float32Array.from({ length: 3 * count }, (_, at) => {
      const i = Math.floor(at / 3);
      if (at % 3 === 0) return Math.max(value(1, i), value(4, i));
      return at % 3 === 1 ? Math.max(Math.abs(value(0, i)), Math.abs(value(3, i))) : value(2, i);
    });
    const centres = Float64Array.from(numbers(2, 8 * 3));
    const got = await labelsOf({
      ...{ count, perTask: 36, dimensions: 3, centres, data: planes, layout: 'planes' },
      maxima: [
        { planes: [1, 4], mask: -1 },
        { planes: [0, 3], mask: 0x7fffffff },
        { planes: [2], mask: -1 },
      ],
    });
    expect(got).toEqual(nearest(rows, centres, 3).labels);
  });

  it("rescales by Weber's law first, and leaves a vector of nothing as it is", async () => {
    const [count, dimensions] = [24, 4];
    const data = numbers(3, count * dimensions).map((v, i) => (i % count === 5 ? 0 : v * 0.2));
    const { data: scaled } = weberNormalise({ count: dimensions, width: count, height: 1, data });
    const centres = Float64Array.from(numbers(4, 9 * dimensions));
    const search = { count, perTask: 24, dimensions, centres, layout: 'planes' } as const;
    const got = await labelsOf({ ...search, data, weber: true });
    expect(got).toEqual(await labelsOf({ ...search, data: scaled }));
    expect(got).not.toEqual(await labelsOf({ ...search, data }));
  });

  it('finds the vectors of a later unit', async () => {
    await withEngine(async (on) => {
      const placed = placeCentres(on, Float64Array.of(0, 1), { dimensions: 1, vectors: 20 });
      const data = on.parts.allocate(4 * 512);
      const output = on.parts.allocate(64);
      const scratch = on.parts.allocate(nearestScratch({ ...placed, dimensions: 1, perTask: 12 }));
      const { int32, float32 } = on.main.views();
      float32.fill(0, data / 4, data / 4 + 512);
      // 20 vectors a unit, in two tasks; those of unit 1 begin 1024 bytes on.
      for (let i = 0; i < 20; i++) float32[data / 4 + 256 + i] = i % 3 === 0 ? 1 : 0;
      const values = { ...placed, count: 20, perTask: 12, unitBytes: 1024, dimensions: 1, data };
      const none = { offsets: 0, maxima: 0, maximaCount: 0, weber: 0 };
      nearestTask(on.main, controlOf(nearestFields.pack({ ...values, ...none })), {
        task: 3,
        output,
        scratch,
      });
      expect(Array.from(int32.subarray(output / 4, output / 4 + 8))).toEqual([1, 0, 0, 1, 0, 0, 1, 0]);
    });
  });
});
