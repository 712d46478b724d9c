import fc from 'fast-check';
import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { BLOCK, BLOCK_RESULT, CENTRES, GROUP_HEADER } from 'texton-lab/dist/compute/kernels/packed-layout';
import { originOffset, packCentres } from 'texton-lab/dist/compute/nearest/pack-centres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { squaredDistances } from '../reference/clustering';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

const PART = 1 << 16;

/** What the kernels say of a vector: label or ~label, and a lower bound of how much farther the second centre is. */
interface Found {
  readonly label: number;
  readonly gap: number;
}

/** Searches among centres, the vectors in rows or in planes. */
function search(
  rows: Float32Array,
  centres: Float64Array,
  dimensions: number,
  layout: 'rows' | 'planes',
): Promise<Found[]> {
  return withEngine(async (on) => {
    const start = on.parts.allocate(6 * PART);
    const [data, table, packed, place, results] = [0, 1, 2, 3, 4].map((k) => start + k * PART) as Five;
    const views = on.main.views();
    const { int32, float32 } = views;
    const count = rows.length / dimensions;
    const blocks = Math.ceil(count / BLOCK);
    packCentres(views, packed, { centres, count: centres.length / dimensions, dimensions });
    const groups = Math.ceil(centres.length / dimensions / CENTRES);
    const origin = packed + originOffset(centres.length / dimensions, dimensions);
    const common = {
      ...{ dimensions, blocks, packed: place, results, origin },
      ...{ centres: packed + GROUP_HEADER, groups, bounds: packed },
    };
    if (layout === 'rows') {
      float32.set(rows, data / 4);
      for (let i = 0; i < blocks * BLOCK; i++) int32[table / 4 + i] = Math.min(i, count - 1) * dimensions * 4;
      on.main.kernels.nearestRows({ data, addresses: table, ...common });
    } else {
      const stride = blocks * BLOCK;
      for (let k = 0; k < dimensions; k++) {
        int32[table / 4 + k] = k * stride * 4;
        for (let i = 0; i < count; i++)
          float32[data / 4 + k * stride + i] = rows[i * dimensions + k] as number;
      }
      on.main.kernels.nearestPlanes({ at: data, offsets: table, ...common });
    }
    const found = Array.from({ length: count }, (_, i): Found => {
      const at = (results + Math.floor(i / BLOCK) * BLOCK_RESULT) / 4 + (i % BLOCK);
      return { label: int32[at] as number, gap: float32[at + BLOCK] as number };
    });
    on.parts.free(start);
    return found;
  });
}

type Five = [number, number, number, number, number];

describe.each([true, false])('the search for the nearest centre (fused: %s)', (fused) => {
  beforeAll(() => startEngine({ fused }));

  it.each(['rows', 'planes'] as const)(
    'says the label or that it is not sure, with true bounds (%s)',
    async (layout) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 20 }),
          fc.integer({ min: 2, max: 13 }),
          fc.constantFrom('uniform' as const, 'integer' as const),
          fc.nat(1000),
          async (count, dimensions, k, kind, seed) => {
            const rows = numbers(seed, count * dimensions, kind);
            const centres = Float64Array.from(numbers(seed + 1, k * dimensions, kind));
            const found = await search(rows, centres, dimensions, layout);
            found.forEach(({ label, gap }, i) => {
              const distances = squaredDistances(rows, i, centres, dimensions);
              const [least, next] = [...distances].sort((a, b) => a - b) as [number, number];
              const sure = label >= 0;
              if (sure) expect(label).toBe(distances.indexOf(least));
              else expect(distances[~label]).toBeCloseTo(least, 4);
              // Equal distances are never decided here.
              expect(sure && next === least).toBe(false);
              const farther = Math.sqrt(next) - Math.sqrt(least);
              expect(gap).toBeLessThanOrEqual(farther);
              // Near zero a root makes more of an error in the square.
              expect(gap).toBeGreaterThan(farther - 1e-2 * (1 + Math.sqrt(next)));
            });
          },
        ),
        { numRuns: 60, seed: 8 },
      );
    },
  );

  it('is sure of centres that are clearly apart, and not of two that single precision cannot tell apart', async () => {
    const rows = Float32Array.of(0, 0, 4, 3, 10, 10);
    const apart = await search(rows, Float64Array.of(0, 1, 4, 4, 9, 9), 2, 'rows');
    expect(apart.map(({ label }) => label)).toEqual([0, 1, 2]);
    const close = await search(rows, Float64Array.of(0, 1, 1e-9, 1), 2, 'rows');
    expect(close.map(({ label }) => Math.sign(label))).toEqual([-1, -1, -1]);
  });

  it.each(['rows', 'planes'] as const)(
    'is as sure of vectors and centres far from 0 as of those about it (%s)',
    async (layout) => {
      const about = numbers(3, 24 * 5);
      const centres = Float64Array.from(numbers(4, 6 * 5));
      // Multiples of 2⁻¹², so that nothing is lost when 256 is added.
      const [rows, middles] = [about, centres].map((values) =>
        values.map((v) => Math.round(v * 4096) / 4096),
      ) as [Float32Array, Float64Array];
      const near = await search(rows, middles, 5, layout);
      const far = await search(
        rows.map((v) => v + 256),
        middles.map((v) => v + 256),
        5,
        layout,
      );
      expect(near.every(({ label }) => label >= 0)).toBe(true);
      expect(far.map(({ label }) => label)).toEqual(near.map(({ label }) => label));
    },
  );

  it('finds a single centre, far from everything as the second may be', async () => {
    const [only] = await search(Float32Array.of(3), Float64Array.of(1), 1, 'planes');
    expect(only?.label).toBe(0);
    expect(only?.gap).toBeGreaterThan(1e19);
  });
});
