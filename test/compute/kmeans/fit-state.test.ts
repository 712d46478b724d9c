import fc from 'fast-check';
import { machine } from 'texton-lab/dist/compute/engine/machine';
import {
  changeBytes,
  layOutAssignment,
  layOutFit,
  rowsPerBlock,
  startFit,
} from 'texton-lab/dist/compute/kmeans/fit-state';
import { writeKernels } from 'texton-lab/dist/compute/kernels';
import { packedCentresBytes } from 'texton-lab/dist/compute/nearest/pack-centres';
import { MAXIMUM_PAGES } from 'texton-lab/dist/compute/wasm/assemble';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';

describe('rowsPerBlock', () => {
  it('divides a fit into two blocks at least, of whole dozens, unless it is tiny', () => {
    const rows = [100, 1200, 1210, 2500, 4800, 40_000].map((count) => rowsPerBlock({ count }));
    expect(rows).toEqual([600, 600, 612, 1260, 2400, 2400]);
  });
});

describe('layOutFit', () => {
  it('gives everything a place of its own, aligned and within its bytes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(9),
        (count, dimensions, centres, block) => {
          const start = 64 * block;
          const { bytes, ...at } = layOutFit({ count, dimensions, centres }, start);
          const places: [number, number][] = [
            // The kernels read up to 15 bytes beyond the last row.
            [at.data, count * dimensions * 4 + 16],
            [at.centroids, centres * dimensions * 8],
            [at.packed, packedCentresBytes(centres, dimensions)],
            [at.origin, dimensions * 8],
            [at.drift, centres * 8],
            [at.sums, centres * dimensions * 8],
            [at.counts, centres * 8],
            [at.labels, count * 4],
            [at.slack, count * 8],
          ];
          places.sort(([a], [b]) => a - b);
          places.forEach(([address, size], k) => {
            expect(address % 64).toBe(0);
            expect(address).toBeGreaterThanOrEqual(start);
            expect(address + size).toBeLessThanOrEqual(places[k + 1]?.[0] ?? start + bytes);
          });
          expect({ ...at }).toMatchObject({ count, dimensions, centres });
        },
      ),
      { seed: 11 },
    );
  });
});

describe('changeBytes', () => {
  it('holds the changed rows, the sum of squares, the counts and the sums', () => {
    expect(changeBytes({ count: 9, dimensions: 3, centres: 2 })).toBe(128);
    expect(changeBytes({ count: 9, dimensions: 3, centres: 1 })).toBe(64);
  });
});

describe('layOutAssignment', () => {
  it('holds a packed block, the results of 200 blocks and three lists, one behind the other', () => {
    const size = { count: 10_000, dimensions: 7, centres: 3 };
    const { bytes, ...at } = layOutAssignment(size, 640);
    const results = 640 + 8 * 12 * 4;
    const rows = results + 200 * 96;
    // A list may have twelve entries more than rows.
    const [addresses, list, found] = [1, 2, 3].map((k) => rows + k * 2412 * 4);
    expect(at).toEqual({ packed: 640, results, rows, addresses, list, found });
    expect(bytes).toBeGreaterThanOrEqual((found as number) + 4 - 640);
  });
});

describe('startFit', () => {
  it('writes the centres and lets every row belong to none', () => {
    const memory = new wasm.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: true });
    const views = machine(new wasm.Module(writeKernels(false)), memory).views();
    const state = layOutFit({ count: 5, dimensions: 2, centres: 2 }, 64);
    views.int32.fill(0x7fc00000);
    views.float32.set([1, 2, 3], state.data / 4);
    startFit(views, state, Float64Array.of(1, 2, 3, 4));
    const { float64 } = views;
    const read = (at: number, length: number): number[] =>
      Array.from(float64.subarray(at / 8, at / 8 + length));
    expect(read(state.centroids, 4)).toEqual([1, 2, 3, 4]);
    expect(read(state.sums, 4)).toEqual([0, 0, 0, 0]);
    expect(read(state.counts, 2)).toEqual([0, 0]);
    expect(read(state.origin, 2)).toEqual([1, 2]);
    expect(read(state.drift, 2)).toEqual([0, 0]);
    expect(read(state.slack, 5)).toEqual(Array.from({ length: 5 }, () => -Infinity));
    expect(Array.from(views.int32.subarray(state.labels / 4, state.labels / 4 + 6))).toEqual([
      ...[-1, -1, -1, -1, -1],
      0x7fc00000,
    ]);
    expect(Array.from(views.float32.subarray(state.data / 4, state.data / 4 + 3))).toEqual([1, 2, 3]);
  });
});
