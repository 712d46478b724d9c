import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import {
  coarseBytes,
  coarseThrees,
  NOT_COARSE,
  placeCoarse,
} from 'texton-lab/dist/compute/nearest/coarse-centres';
import { packCentres, packedCentresBytes } from 'texton-lab/dist/compute/nearest/pack-centres';
import { afterAll, describe, expect, it } from 'vitest';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

describe('coarseThrees', () => {
  it('takes a quarter of the dimensions where there are many centres, dimensions and vectors', () => {
    expect(coarseThrees({ vectors: 1e6, count: 610, dimensions: 48 })).toBe(4);
    expect(coarseThrees({ vectors: 1e6, count: 610, dimensions: 24 })).toBe(2);
    expect(coarseThrees({ vectors: 1e6, count: 610, dimensions: 400 })).toBe(8);
  });

  it.each([
    { vectors: 1e6, count: 20, dimensions: 48 },
    { vectors: 1e6, count: 610, dimensions: 8 },
    { vectors: 1e6, count: 610, dimensions: 47 },
    { vectors: 100, count: 610, dimensions: 48 },
    // Finding the axes would take longer than the search.
    { vectors: 400, count: 1000, dimensions: 1024 },
    { vectors: 2000, count: 1000, dimensions: 512 },
  ])('is 0 where it is not worth it (%o)', (size) => {
    expect(coarseThrees(size)).toBe(0);
  });
});

describe('placeCoarse', () => {
  it('writes nothing for no axes', async () => {
    expect(coarseBytes(0, 100, 48)).toBe(0);
    await withEngine(async (on) => {
      const size = { data: new Float64Array(6), dimensions: 3, threes: 0, repeated: new Uint8Array(2) };
      expect(placeCoarse(on.main.views(), 0, 0, size)).toEqual(NOT_COARSE);
    });
  });

  it('writes centres whose distances along the axes are at most those in space, and nearly reach them', async () => {
    const [count, dimensions, threes] = [30, 24, 2];
    const data = Float64Array.from(numbers(1, count * dimensions), (v, i) => v * 0.5 ** (i % dimensions));
    await withEngine(async (on) => {
      const packed = on.parts.allocate(packedCentresBytes(count, dimensions));
      const at = on.parts.allocate(coarseBytes(threes, count, dimensions));
      const views = on.main.views();
      packCentres(views, packed, { centres: data, count, dimensions });
      const placed = placeCoarse(views, at, packed, {
        ...{ data, dimensions, threes },
        repeated: new Uint8Array(count),
      });
      const { float32 } = views;
      const single = (c: number, k: number): number =>
        float32[placed.singles / 4 + c * (4 + dimensions) + 4 + k] as number;
      const along = (c: number, p: number): number =>
        (float32[placed.coarse / 4 + Math.floor(c / 3) * (4 + 18) + 4 + p * 3 + (c % 3)] as number) / -2;
      for (let a = 0; a < count; a++)
        for (let b = 0; b < a; b++) {
          let whole = 0;
          let part = 0;
          for (let k = 0; k < dimensions; k++) whole += (single(a, k) - single(b, k)) ** 2 / 4;
          for (let p = 0; p < 6; p++) part += (along(a, p) - along(b, p)) ** 2;
          expect(part).toBeLessThanOrEqual(whole * (1 + 1e-5));
          expect(part).toBeGreaterThan(0.9 * whole);
        }
      expect(float32[packed / 4 + 2]).toBeGreaterThan(float32[packed / 4] as number);
      expect(float32[packed / 4 + 3]).toBe(float32[packed / 4 + 1]);
    });
  });
});
